// Camunda's webapps give their own parts seven seconds to load; after that, as when a part cannot be had at all, a spinner
// turns for ever. Over a school's line parts may come late, and whoever waits in vain is told. Loaded by the webapps' config.js.
const SLOW_MS = 20000;
const LOOK_EVERY_MS = 500;

// AngularJS marks the page that it has taken over.
const started = () => document.querySelector('.ng-scope') !== null;

function say(what) {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.style.cssText = 'position: fixed; z-index: 2000; top: 80px; left: 0; right: 0; margin: 0 auto; max-width: 34em; padding: 12px 16px;'
    + ' border-left: 4px solid #b03a00; background: #fdf0e9; color: #1f2933; font: 16px/1.5 system-ui, sans-serif';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Повторить';
  again.addEventListener('click', () => location.reload());
  note.append(what, ' ', again);
  document.querySelector('.patience')?.remove();
  note.className = 'patience';
  document.body.append(note);
  const watch = setInterval(() => {
    if (started()) {
      note.remove();
      clearInterval(watch);
    }
  }, LOOK_EVERY_MS);
}

// Once all parts are there, the webapps take away what loads them.
if (window.require?.config) {
  window.require.config({ waitSeconds: 0 });
  window.require.onError = problem => {
    console.error(problem);
    say('Страница не загрузилась: нет связи с сервером или он перезапускается.');
  };
}
setTimeout(() => started() || say('Страница загружается дольше обычного: медленная связь или сервер занят.'), SLOW_MS);
