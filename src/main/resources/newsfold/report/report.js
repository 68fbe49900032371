document.documentElement.classList.add('js');
(function () {
  var box = document.getElementById('filter');
  var said = document.getElementById('found');
  var items = Array.prototype.slice.call(document.querySelectorAll('.item'));
  var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
  function filter() {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    items.forEach(function (item, i) {
      var fits = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      item.hidden = !fits;
      if (fits) { shown++; }
    });
    said.textContent = words.length ? shown + ' of ' + items.length : '';
  }
  box.addEventListener('input', filter);
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); }
    if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; filter(); }
  });
})();
