// A file that the server would turn away is not sent at all.
const MOST = 2 * 1024 * 1024;
const field = document.getElementById('file');
const warning = document.getElementById('too-large');

field.addEventListener('change', () => {
  const large = field.files.length > 0 && field.files[0].size > MOST;
  warning.hidden = !large;
  field.setCustomValidity(large ? warning.textContent : '');
});
