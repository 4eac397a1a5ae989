/** In the headers of Tasklist and Cockpit: the way to our own pages, each to those that he may open. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

/** @param elsewhere addresses to which the header has a link of its own */
async function render(container, elsewhere) {
  const menu = document.createElement('details');
  const title = document.createElement('summary');
  const list = document.createElement('ul');
  menu.className = 'pages-menu';
  const caret = document.createElement('i');
  caret.className = 'caret';
  title.append('Страницы ', caret);
  menu.append(title, list);

  const response = await fetch(`${root}/api/menu`, { headers: { Accept: 'application/json' } });
  const pages = response.ok ? await response.json() : [];
  for (const page of pages.filter(({ address }) => !elsewhere.some(known => address === known || address.startsWith(known + '/default')))) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + page.address;
    link.textContent = page.title;
    item.append(link);
    list.append(item);
  }
  if (list.children.length > 0) {
    container.append(menu);
    closesItself(menu);
  }
}

/** As menus do: on a click elsewhere, and with Escape. */
function closesItself(menu) {
  document.addEventListener('click', event => menu.contains(event.target) || menu.removeAttribute('open'));
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    }
  });
}

export default [
  {
    id: 'rollout.pages-menu',
    pluginPoint: 'tasklist.navbar.action',
    priority: 90,
    render: container => render(container, ['/', '/calendar'])
  },
  {
    id: 'rollout.pages-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    render: container => render(container, ['/', '/camunda/app/cockpit'])
  }
];
