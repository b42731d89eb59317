// On top of pages that are whole without it: copies texts, and goes on with what is typed into a search.
(() => {
  'use strict';
  const language = document.documentElement.lang;
  const words = language === 'sv' ? { copied: 'Kopierat' } : { copied: 'Copied' };

  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source.value ?? source.innerText);
      const said = button.textContent;
      button.textContent = words.copied;
      button.setAttribute('aria-live', 'polite');
      setTimeout(() => { button.textContent = said; }, 2000);
    });
  }

  for (const input of document.querySelectorAll('input[data-suggest]')) {
    const list = document.createElement('datalist');
    list.id = `${input.id}-words`;
    input.after(list);
    input.setAttribute('list', list.id);
    let asked = '', waiting;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const text = input.value;
        if (text.length < 2 || text === asked) return;
        asked = text;
        try {
          const answer = await fetch(`/api/v1/suggest?lang=${input.dataset.suggest}&q=${encodeURIComponent(text)}`);
          if (!answer.ok || input.value !== text) return;
          list.replaceChildren(...(await answer.json()).suggestions.map((value) => Object.assign(document.createElement('option'), { value })));
        } catch { /* Without suggestions one types on. */ }
      }, 120);
    });
  }
})();
