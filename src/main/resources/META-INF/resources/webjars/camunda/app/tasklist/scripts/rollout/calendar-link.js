/** In Tasklist's header: the way to one's own calendar of deadlines. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

export default {
  id: 'rollout.calendar-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,

  render(container) {
    const link = document.createElement('a');
    link.href = `${root}/calendar`;
    link.textContent = 'Календарь сроков';
    container.append(link);
  }
};
