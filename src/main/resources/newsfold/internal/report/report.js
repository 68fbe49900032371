document.documentElement.classList.add('js');
(function () {
  var PAGE = 50;
  var KINDS = ['', 'exact copy', 'near duplicate', 'later version', 'earlier version'];
  var get = function (id) { return document.getElementById(id); };
  var box = get('filter'), sort = get('sort'), list = get('list'), back = get('back'), on = get('on');
  var data = JSON.parse(get('index').textContent);
  // A story is [label, first day, reports, copies, articles not listed, [[title, site, day, kind], ...]].
  var rows = data.stories.map(function (story, place) {
    return { story: story, place: place, copies: story[3], text: null };
  });
  var items = Array.prototype.slice.call(document.querySelectorAll('.item'));
  var texts = items.map(function () { return null; });
  var cards = Array.prototype.slice.call(document.querySelectorAll('.story'));
  var found = rows, first = 0;

  function text(row) {
    if (row.text === null) {
      row.text = row.story[5].map(function (article) {
        return (article[0] || row.story[0]) + ' ' + data.sites[article[1]] + ' ' + article[2];
      }).concat(row.story[0], row.story[1]).join(' ').toLowerCase();
    }
    return row.text;
  }
  function element(parent, name, content) {
    var made = document.createElement(name);
    if (content !== undefined) { made.textContent = content; }
    parent.appendChild(made);
    return made;
  }
  function count(number, one, many) { return number.toLocaleString('en') + ' ' + (number === 1 ? one : many); }
  function order(a, b, key) {
    var dates = key === 'oldest' || key === 'newest';
    var x = dates ? a.date : key === 'copies' ? a.copies : a.size;
    var y = dates ? b.date : key === 'copies' ? b.copies : b.size;
    if (dates && (!x || !y) && x !== y) { return x ? -1 : 1; }
    var by = x < y ? -1 : x > y ? 1 : 0;
    return (key === 'oldest' ? by : -by) || a.place - b.place;
  }
  function keys(row) { return { date: row.story[1], copies: row.copies, size: row.story[2], place: row.place }; }
  function keysOfCard(card, place) {
    return { date: card.dataset.date, copies: +card.dataset.copies, size: +card.dataset.size, place: place };
  }
  function show() {
    list.textContent = '';
    found.slice(first, first + PAGE).forEach(function (row) {
      var story = row.story, line = element(list, 'li');
      element(line, 'span', story[0]).dir = 'auto';
      var articles = story[5].length + story[4];
      element(line, 'p', [story[1] || 'undated', count(story[2], 'report', 'reports'),
        row.copies ? count(row.copies, 'copy', 'copies') : '',
        articles === 1 && story[5].length ? data.sites[story[5][0][1]] : ''].filter(Boolean).join(' \u00b7 ')).className = 'meta';
      if (articles > 1) {
        var details = element(line, 'details');
        element(details, 'summary', count(articles, 'article', 'articles'));
        details.addEventListener('toggle', function () {
          if (details.open && !details.querySelector('ul')) {
            var inner = element(details, 'ul');
            story[5].forEach(function (article) {
              element(inner, 'li', [article[0] || story[0], data.sites[article[1]], article[2] || 'undated',
                KINDS[article[3]]].filter(Boolean).join(' \u00b7 ')).dir = 'auto';
            });
            if (story[4]) { element(inner, 'li', count(story[4], 'more', 'more') + ' in articles.jsonl'); }
          }
        });
      }
    });
    var last = Math.min(first + PAGE, found.length);
    get('page').textContent = found.length ? (first + 1).toLocaleString('en') + '\u2013' + last.toLocaleString('en') + ' of '
      + count(found.length, 'story', 'stories') : 'No story fits';
    back.disabled = first === 0;
    on.disabled = last >= found.length;
  }
  function filter() {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    var fits = function (text) { return words.every(function (word) { return text.indexOf(word) >= 0; }); };
    var shown = 0;
    items.forEach(function (item, i) {
      if (words.length && texts[i] === null) { texts[i] = item.textContent.toLowerCase(); }
      item.hidden = words.length > 0 && !fits(texts[i]);
      shown += item.hidden ? 0 : 1;
    });
    found = words.length ? rows.filter(function (row) { return fits(text(row)); }) : rows.slice();
    found.sort(function (a, b) { return order(keys(a), keys(b), sort.value); });
    first = 0;
    show();
    get('found').textContent = words.length ? count(found.length, 'story', 'stories') + ' of all, '
      + count(shown, 'entry', 'entries') + ' in full' : '';
  }
  function sortCards() {
    var places = cards.map(function (card, place) { return { card: card, keys: keysOfCard(card, place) }; });
    places.sort(function (a, b) { return order(a.keys, b.keys, sort.value); });
    places.forEach(function (place) { place.card.parentNode.insertBefore(place.card, get('stories-end')); });
  }
  var waiting = 0;
  box.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  sort.addEventListener('change', function () { sortCards(); filter(); });
  back.addEventListener('click', function () { first = Math.max(0, first - PAGE); show(); get('all').scrollIntoView(); });
  on.addEventListener('click', function () { first += PAGE; show(); get('all').scrollIntoView(); });
  document.addEventListener('keydown', function (event) {
    var field = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !field) { event.preventDefault(); box.focus(); }
    if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; filter(); }
  });
  filter();
})();
