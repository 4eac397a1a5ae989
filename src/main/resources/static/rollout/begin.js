/** Fetches what draws a screen, and says so in its place when it cannot. Leans on no other module: that might fail too. */

const SLOW_MS = 10000;

/**
 * @param place what the page says there until something can be drawn goes away
 * @param parts names of modules beside this one
 * @param draw called with the modules; whatever it returns is returned, nothing when it was not called
 */
export async function begin(place, parts, draw) {
  const note = document.createElement('p');
  note.className = 'rollout-state';
  note.setAttribute('role', 'status');
  note.textContent = 'Загрузка…';
  place.replaceChildren(note);
  const slow = setTimeout(() => offer(note, 'Страница загружается дольше обычного: медленная связь или сервер занят. '), SLOW_MS);
  const modules = await Promise.all(parts.map(part => import(`./${part}.js`))).catch(problem => {
    console.error(problem);
    offer(note, 'Страница загрузилась не целиком: нет связи с сервером или он перезапускается. ');
  });
  clearTimeout(slow);
  if (modules) {
    note.remove();
    return draw(...modules);
  }
}

/** A browser may remember for as long as the page lives that a module could not be had. */
function offer(note, what) {
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'rollout-retry';
  again.textContent = 'Повторить';
  again.addEventListener('click', () => location.reload());
  note.className = 'rollout-state rollout-problem';
  note.replaceChildren(what, again);
}
