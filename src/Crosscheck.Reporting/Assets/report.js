// The page is complete without this script; it adds copying, keys, a filter and the overview's crosshair.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  document.documentElement.classList.add('js');
  all('.tools, .copy-words').forEach(element => { element.hidden = false; });
  const said = one('.said');
  const say = words => { if (said) said.textContent = words; };

  // Anchors: open whatever folds the target away.
  const reveal = target => {
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const fold = one(':scope > details', target);
    if (fold && target.matches('.value, article.source')) fold.open = true;
  };
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: target.matches('section') ? 'start' : 'nearest' });
    if (target.matches('mark, .spot, .value')) target.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', follow);
  follow();

  // Copy: words, outlet, date, address.
  const quotation = item => {
    const source = document.getElementById('s' + item.dataset.a);
    const words = one('mark.span', item).textContent.trim();
    const parts = source ? [source.dataset.outlet, source.dataset.day, source.dataset.url].filter(Boolean) : [];
    return `“${words}”\n${parts.join(', ')}`;
  };
  const write = async text => {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };
  addEventListener('click', async event => {
    const button = event.target.closest('.copy-words');
    if (!button) return;
    try {
      await write(quotation(button.closest('.ev')));
      button.textContent = 'Copied';
      say('Copied.');
    } catch {
      button.textContent = 'Could not copy';
    }
    button.focus();
    setTimeout(() => { button.textContent = 'Copy'; }, 1600);
  });

  // Open all.
  const openAll = one('.open-all');
  openAll?.addEventListener('click', () => {
    const open = openAll.getAttribute('aria-pressed') !== 'true';
    openAll.setAttribute('aria-pressed', String(open));
    openAll.textContent = open ? 'Close all evidence' : 'Open all evidence';
    all('.differences .value > details').forEach(fold => { fold.open = open; });
  });

  // Filter by source.
  const only = one('.only');
  only?.addEventListener('change', () => {
    const wanted = only.value;
    let shown = 0;
    all('.differences .card').forEach(card => {
      const keep = !wanted || card.dataset.s.split(' ').includes(wanted);
      card.hidden = !keep;
      shown += keep;
    });
    all('.differences .group').forEach(group => { group.hidden = !one('.card:not([hidden])', group); });
    if (wanted) all('.differences details.rest').forEach(fold => { fold.open = true; });
    say(wanted ? `${shown} shown` : '');
  });

  // Keys: j and k walk the cards, Enter opens the one that has the focus.
  const visible = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    if (event.key === 'j' || event.key === 'k') {
      const cards = all('.card').filter(visible);
      const current = cards.findIndex(card => card.contains(document.activeElement));
      const middle = cards.findIndex(card => card.getBoundingClientRect().bottom > 80);
      const next = current < 0 ? Math.max(middle, 0) : current + (event.key === 'j' ? 1 : -1);
      const card = cards[Math.min(Math.max(next, 0), cards.length - 1)];
      if (!card) return;
      card.tabIndex = -1;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'center' });
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target.matches('.card')) {
      const folds = all('.value > details', event.target);
      const open = folds.some(fold => !fold.open);
      folds.forEach(fold => { fold.open = open; });
      event.preventDefault();
    }
  });

  // The overview: a crosshair under the pointer, and every cell leads to its answer.
  all('table.grid').forEach(table => {
    let column = -1;
    const light = (index, on) => {
      for (const row of table.rows) if (row.cells.length > 2) row.cells[index]?.classList.toggle('hot', on);
    };
    const move = index => {
      if (index === column) return;
      if (column > 0) light(column, false);
      column = index;
      if (column > 0) light(column, true);
    };
    table.addEventListener('mouseover', event => {
      const cell = event.target.closest('td, th');
      move(cell && !cell.matches('.q, .fill') && cell.parentElement.cells.length > 2 ? cell.cellIndex : -1);
    });
    table.addEventListener('mouseleave', () => move(-1));
    table.addEventListener('click', event => {
      const cell = event.target.closest('td[data-q]');
      if (cell) location.hash = cell.dataset.q;
    });
  });

  // Paper shows the evidence; the full articles stay as the reader left them.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details.rest:not([open]), .card details:not([open])');
    opened.forEach(fold => { fold.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(fold => { fold.open = false; }));
})();
