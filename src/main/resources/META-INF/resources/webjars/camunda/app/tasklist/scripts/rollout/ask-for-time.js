/**
 * «Попросить о переносе срока» among the actions of a task: starts the process deadline-extension for it and opens the
 * request. Only where there is a deadline of the order to move: at paragraphs and at signatures, not at helper tasks.
 */
const EXTENDABLE = /^(item\d\d_(?!receipt)|acquaintance_)/;
const LOOK_EVERY_MS = 300;

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

const csrfToken = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '';

async function engine(api, path, body) {
  const response = await fetch(`${api.engineApi}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: body && JSON.stringify(body)
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.message || 'Не получилось. Обновите страницу и попробуйте ещё раз.');
  }
  return answer;
}

/** Whoever is logged in; nobody else's task is theirs to ask for. */
async function me(api) {
  const response = await fetch(`${api.adminApi}/auth/user/${api.engine}`, { headers: { Accept: 'application/json' } });
  return response.ok ? (await response.json()).userId : null;
}

async function ask(api, task) {
  const request = await engine(api, 'process-definition/key/deadline-extension/start',
    { variables: { taskId: { value: task, type: 'String' } } });
  const [form] = await engine(api, `task?processInstanceId=${request.id}&maxResults=1`);
  const [page, query] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('task', form.id);
  location.hash = `${page}?${parameters}`;
}

function show(container, api) {
  const button = document.createElement('button');
  const problem = document.createElement('span');
  button.type = 'button';
  button.className = 'btn btn-link ask-for-time';
  button.textContent = 'Попросить о переносе срока';
  button.hidden = true;
  problem.className = 'ask-for-time-problem';
  problem.setAttribute('role', 'alert');
  container.append(button, problem);

  button.addEventListener('click', async () => {
    button.disabled = true;
    problem.textContent = '';
    try {
      await ask(api, openTask());
    } catch (refused) {
      problem.textContent = refused.message;
    }
    button.disabled = false;
  });
  return { button, problem };
}

export default {
  id: 'rollout.ask-for-time',
  pluginPoint: 'tasklist.task.action',
  priority: 90,
  render(container, { api }) {
    const { button, problem } = show(container, api);
    const user = me(api).catch(() => null);
    let shown = null;
    // The view stays when another task is chosen, and the address changes without an event.
    const watch = setInterval(async () => {
      if (!container.isConnected) {
        clearInterval(watch);
        return;
      }
      const task = openTask();
      if (task === shown) {
        return;
      }
      shown = task;
      button.hidden = true;
      problem.textContent = '';
      const found = task && await engine(api, `task/${task}`).catch(() => null);
      button.hidden = !found || shown !== task || found.assignee !== await user
        || !EXTENDABLE.test(found.taskDefinitionKey);
    }, LOOK_EVERY_MS);
  }
};
