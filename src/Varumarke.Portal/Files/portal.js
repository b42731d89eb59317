// On top of pages that are whole without it: copies texts, goes on with what is typed into a search, and shows pictures larger.
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

  // A picture larger, over the page: the arrows lead to the page's others, Escape back to where one was.
  const template = document.querySelector('template[data-lightbox]');
  const looks = [...document.querySelectorAll('[data-look]')];
  if (template && looks.length > 0 && 'HTMLDialogElement' in window) {
    const box = template.content.querySelector('dialog').cloneNode(true);
    const part = Object.fromEntries([...box.querySelectorAll('[data-part]')].map((each) => [each.dataset.part, each]));
    document.body.append(box);
    let at = 0, opener;

    const show = (to) => {
      at = (to + looks.length) % looks.length;
      const { look, several, alt, credit, until, ground } = looks[at].dataset;
      const link = looks[at].closest('.card').querySelector('a');
      const image = new Image();
      image.sizes = '95vw';
      if (several) image.srcset = several;
      image.alt = alt;
      image.src = look;
      image.className = ground === 'dark' ? 'on-dark' : several ? '' : 'on-light';
      part.picture.replaceChildren(image);
      part.title.textContent = part.said.textContent = link.querySelector('h3').textContent;
      part.credit.textContent = credit ?? '';
      part.until.textContent = until;
      part.page.href = link.href;
      part.at.textContent = at + 1;
    };

    part.all.textContent = looks.length;
    part.previous.hidden = part.next.hidden = looks.length === 1;
    part.previous.addEventListener('click', () => show(at - 1));
    part.next.addEventListener('click', () => show(at + 1));
    part.close.addEventListener('click', () => box.close());
    box.addEventListener('click', (event) => { if (event.target === box) box.close(); });
    box.addEventListener('close', () => opener.focus());
    box.addEventListener('keydown', (event) => {
      const step = event.altKey || event.ctrlKey || event.metaKey ? 0 : { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
      if (step === 0) return;
      event.preventDefault();
      show(at + step);
    });
    looks.forEach((button, index) => {
      button.hidden = false;
      button.addEventListener('click', () => {
        opener = button;
        show(index);
        box.showModal();
      });
    });
  }
})();
