/** The way to «Школы района», for those whose schools they are. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

export default {
  id: 'rollout.district-link',
  pluginPoint: 'cockpit.navigation',
  priority: 10,

  async render(container) {
    const { load } = await import(`${root}/rollout/live.js`);
    const { district } = await load('api/reader');
    if (district) {
      const link = document.createElement('a');
      link.href = '#/rollout';
      link.textContent = 'Школы района';
      container.append(link);
    }
  }
};
