// Uses the report as a reader does, and writes what went wrong into an element that the check reads.
(async function () {
  const wrong = [];
  const check = (holds, what) => { if (!holds) { wrong.push(what); } };
  const get = (id) => document.getElementById(id);
  const pause = () => new Promise((done) => setTimeout(done, 200));
  const lines = () => Array.from(get('list').children);
  const type = async (text) => { get('filter').value = text; get('filter').dispatchEvent(new Event('input')); await pause(); };
  const sortBy = async (key) => { get('sort').value = key; get('sort').dispatchEvent(new Event('change')); await pause(); };
  window.addEventListener('error', (event) => wrong.push('script error: ' + event.message));
  try {
    const all = JSON.parse(get('index').textContent).stories.length;
    check(lines().length === Math.min(50, all), 'the first page lists ' + lines().length + ' of ' + all);
    if (all > 50) {
      const before = lines()[0].textContent;
      get('on').click();
      check(lines()[0].textContent !== before, 'Next shows the same page');
      get('back').click();
      check(lines()[0].textContent === before, 'Previous shows another page');
    }
    const details = document.querySelector('#list details');
    if (details) {
      details.open = true;
      await pause();
      check(details.querySelectorAll('li').length > 1, 'a story opens without its articles');
    }
    const last = JSON.parse(get('index').textContent).stories[all - 1];
    if (last) {
      await type(last[0]);
      check(lines().some((line) => line.textContent.includes(last[0])), 'the filter does not find the last story');
      check(lines().every((line) => line.textContent.length > 0), 'an empty line');
      await type('no-such-word-anywhere');
      check(lines().length === 0 && document.querySelectorAll('.item:not([hidden])').length === 0, 'the filter hides nothing');
      await type('');
    }
    for (const [key, sign] of [['newest', -1], ['oldest', 1]]) {
      await sortBy(key);
      const days = Array.from(document.querySelectorAll('.story')).map((card) => card.dataset.date).filter(Boolean);
      check(days.every((day, i) => i === 0 || sign * days[i - 1].localeCompare(day) <= 0), 'cards are not sorted: ' + key);
    }
    await sortBy('size');
    document.querySelectorAll('details').forEach((element) => { element.open = true; });
    await pause();
    check(document.documentElement.scrollWidth <= window.innerWidth + 1, 'wider than the window: ' + document.documentElement.scrollWidth);
    if (window.axe) {
      const found = await window.axe.run(document);
      found.violations.forEach((rule) => wrong.push('axe: ' + rule.id + ' ' + rule.nodes.slice(0, 2).map((node) => node.target).join(' ')));
    }
  } catch (e) {
    wrong.push('failed: ' + e.message);
  }
  const told = document.createElement('pre');
  told.id = 'wrong';
  told.textContent = wrong.length ? wrong.join('\n') : 'nothing';
  document.body.appendChild(told);
})();
