// «Скопировать»: puts the value of the field that the button names on the clipboard.
for (const button of document.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    // The clipboard proper is for HTTPS only.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(field.value).then(() => true, () => false)
      : document.execCommand('copy');
    document.getElementById('copied').textContent = copied ? 'Скопировано.' : 'Выделено: скопируйте сочетанием Ctrl+C.';
  });
}
