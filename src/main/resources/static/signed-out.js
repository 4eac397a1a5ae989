// The webapps carry a login form of their own and show it under #/login (Welcome: #!/login), after a log-out and when the session has
// expired. There is one login for everything, so that address leads to it. They change the address without a
// hashchange event, hence the wrapped history. Loaded by the webapps' config.js (customScripts).
function toOurLogin() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace('/login');
  }
}

for (const name of ['pushState', 'replaceState']) {
  const change = history[name];
  history[name] = function (...args) {
    change.apply(history, args);
    toOurLogin();
  };
}

addEventListener('hashchange', toOurLogin);
toOurLogin();
