/** «Школы района»: the matrix as a page of Cockpit. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

export default {
  id: 'rollout.district-page',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: '/rollout' },

  async render(container) {
    const [{ element, style }, { matrix }] =
      await Promise.all(['live', 'matrix'].map(name => import(`${root}/rollout/${name}.js`)));
    style('rollout/rollout.css');
    const page = element('div', 'rollout-district');
    page.append(element('h3', 'sr-only', 'Школы района: ход исполнения'));
    const place = element('div');
    page.append(place);
    container.append(page);
    this.stop = matrix(place, 46);
  },

  unmount() {
    this.stop?.();
  }
};
