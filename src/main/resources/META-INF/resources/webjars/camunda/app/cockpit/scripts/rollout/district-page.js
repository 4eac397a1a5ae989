/** «Школы района»: the matrix as a page of Cockpit. */

import { begin } from '../../../../../rollout/begin.js';

export default {
  id: 'rollout.district-page',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: '/rollout' },

  async render(container) {
    const page = document.createElement('div');
    page.className = 'rollout-district';
    container.append(page);
    this.stop = await begin(page, ['live', 'matrix'], ({ element, style }, { matrix }) => {
      style('rollout/rollout.css');
      const place = element('div');
      page.append(element('h3', 'sr-only', 'Школы района: ход исполнения'), place);
      return matrix(place, 46);
    });
  },

  unmount() {
    this.stop?.();
  }
};
