/** On the dashboard: years that deadlines fall into although their production calendar is not confirmed. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

export default {
  id: 'rollout.calendar-warnings',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,

  async render(container) {
    const response = await fetch(`${root}/api/calendar/warnings`, { headers: { Accept: 'application/json' } });
    if (!response.ok) {
      return;
    }
    for (const warning of await response.json()) {
      const note = document.createElement('div');
      note.className = 'alert alert-warning rollout-warning';
      note.setAttribute('role', 'status');
      note.textContent = warning;
      container.append(note);
    }
  }
};
