// Paper cannot be unfolded: what is folded up is printed open. The schools behind each figure, by the dozen, only where they were opened.
const FOLDED = 'main details:not([open]):not(.figures details)';
let unfolded = [];

addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll(FOLDED)];
  unfolded.forEach(part => { part.open = true; });
});

addEventListener('afterprint', () => unfolded.forEach(part => { part.open = false; }));
