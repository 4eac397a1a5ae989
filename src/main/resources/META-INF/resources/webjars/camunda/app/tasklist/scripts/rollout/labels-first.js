/**
 * Fetches the Russian labels before the webapp starts. It asks for them itself only while starting, and some of its
 * controllers translate once: on a first visit they showed «DUE_DATE» and «SEARCH_PLACEHOLDER» until the page was loaded anew.
 *
 * The labels go where the webapp keeps those of the visit before: an entry of its own in localStorage.
 */

const KEPT_IN = 'camunda-web';

const [webapp] = location.pathname.match(/^.*\/app\/\w+\//);
const prefix = `${webapp}locales/`;
const response = await fetch(`${prefix}ru.json?bust=${window.bust}`);

if (response.ok) {
  const kept = JSON.parse(localStorage.getItem(KEPT_IN) || '{}');
  kept[`${prefix}_locales_data_ru_${window.bust}`] = JSON.stringify(await response.json());
  localStorage.setItem(KEPT_IN, JSON.stringify(kept));
}
