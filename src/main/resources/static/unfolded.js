// On paper nothing can be unfolded: what is folded is printed all the same, and folded again afterwards.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  unfolded.forEach(details => details.open = true);
});
addEventListener('afterprint', () => unfolded.forEach(details => details.open = false));
