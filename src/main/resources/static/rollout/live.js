/** Brings data from the server and keeps it fresh; says what to do when it cannot. */

/** The tracker's address, wherever a page or a webapp of Camunda asks from; ends with a slash. */
export const root = new URL('../', import.meta.url).href;

export const address = path => root + path.replace(/^\//, '');

export class NotFound extends Error {
}

class SignedOut extends Error {
}

export async function load(path) {
  const response = await fetch(address(path), { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (response.status === 404) {
    throw new NotFound();
  }
  if (response.status === 401 || response.redirected) {
    throw new SignedOut();
  }
  if (!response.ok) {
    throw new Error(response.status);
  }
  return response.json();
}

/**
 * Loads again and again while the container is on a page that somebody looks at.
 * Until the first answer it says that it is loading; after a failure what was shown stays, with a note above it.
 *
 * @param show called with each answer
 * @returns a function that ends it
 */
export function keepFresh(container, path, seconds, show) {
  const note = element('p', 'rollout-state', 'Загрузка…');
  note.setAttribute('role', 'status');
  container.prepend(note);
  let timer;
  let ended = false;
  const again = async () => {
    clearTimeout(timer);
    if (!document.hidden) {
      try {
        const answer = await load(path);
        if (ended) {
          return;
        }
        note.hidden = true;
        await show(answer);
      } catch (problem) {
        tell(note, problem, again);
      }
    }
    if (!ended) {
      timer = setTimeout(() => container.isConnected && again(), seconds * 1000);
    }
  };
  const seen = () => !document.hidden && !ended && again();
  document.addEventListener('visibilitychange', seen);
  again();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}

function tell(note, problem, again) {
  note.hidden = false;
  note.className = 'rollout-state rollout-problem';
  if (problem instanceof NotFound) {
    note.textContent = 'Здесь показывать нечего: приказа нет, или он относится к другой школе.';
  } else if (problem instanceof SignedOut) {
    note.replaceChildren('Вы вышли из программы. ', link(root + 'login', 'Войти снова'));
  } else {
    console.error(problem);
    const retry = element('button', 'rollout-retry', 'Повторить');
    retry.type = 'button';
    retry.addEventListener('click', again);
    note.replaceChildren('Сведения не загрузились: нет связи с сервером или он перезапускается. ', retry);
  }
}

export function element(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

export function link(href, text) {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

/** A style sheet beside this module or from a WebJar; resolves when it applies, at once if it is there already. */
export function style(path) {
  const href = address(path);
  if ([...document.styleSheets].some(sheet => sheet.href === href)) {
    return Promise.resolve();
  }
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  const loaded = new Promise(resolve => {
    sheet.onload = resolve;
    sheet.onerror = resolve;
  });
  document.head.append(sheet);
  return loaded;
}

/** «24.09.2013» of 2013-09-24; empty for nothing. */
export const day = iso => iso ? iso.split('-').reverse().join('.') : '';
