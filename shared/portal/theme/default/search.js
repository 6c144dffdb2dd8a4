/* 站内搜索：只在这一页运行。数据以脚本文件按需载入，因此在硬盘或优盘上打开也能用。 */
;(function () {
  'use strict'
  var box = document.getElementById('search')
  if (!box) return
  var input = box.querySelector('input[name=q]')
  var status = box.querySelector('[data-status]')
  var results = box.querySelector('[data-results]')
  var more = box.querySelector('[data-more]')
  var years = (box.dataset.years || '').split(' ').filter(Boolean)
  var folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '')
  var filters = {}
  var texts = {}
  var waiting = {}
  var run = 0
  var PORTION = 20

  window.gaotaiFilters = function (year, items) {
    filters[year] = items.map(function (item) {
      return { name: item[0], power: item[1], bits: atob(item[2]) }
    })
  }
  window.gaotaiTexts = function (name, items) {
    texts[name] = items
  }

  function load(name) {
    if (!waiting[name]) {
      waiting[name] = new Promise(function (resolve) {
        var script = document.createElement('script')
        script.src = folder + name + '.js'
        script.onload = script.onerror = resolve
        document.head.appendChild(script)
      })
    }
    return waiting[name]
  }

  function fold(text) {
    return text.normalize('NFKC').toLowerCase()
  }

  function has(filter, pair) {
    var hash = 0x811c9dc5
    for (var i = 0; i < pair.length; i++) {
      hash ^= pair.charCodeAt(i)
      hash = Math.imul(hash, 0x01000193)
    }
    var second = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    return [hash >>> (32 - filter.power), (second >>> 0) >>> (32 - filter.power)].every(function (place) {
      return filter.bits.charCodeAt(place >> 3) & (1 << (place & 7))
    })
  }

  function pairsOf(word) {
    if (word.length === 1) return [word]
    var pairs = []
    for (var i = 1; i < word.length; i++) pairs.push(word.slice(i - 1, i + 1))
    return pairs
  }

  function snippet(text, words) {
    /* 折叠后字数可能变化（如“…”变成“...”），逐字记下原来的位置。 */
    var folded = ''
    var places = []
    for (var i = 0; i < text.length; i++) {
      var unit = fold(text.charAt(i))
      folded += unit
      for (var j = 0; j < unit.length; j++) places.push(i)
    }
    var at = -1
    words.forEach(function (word) {
      var found = folded.indexOf(word)
      if (found >= 0 && (at < 0 || places[found] < at)) at = places[found]
    })
    var start = Math.max(0, at - 30)
    var end = start + 110
    return (start > 0 ? '…' : '') + text.slice(start, end).replace(/\s+/g, ' ') + (end < text.length ? '…' : '')
  }

  function show(item, words) {
    var row = document.createElement('li')
    var link = document.createElement('a')
    link.href = item[1]
    link.textContent = item[0]
    var time = document.createElement('span')
    time.className = 'entry-time'
    time.textContent = item[2]
    var line = document.createElement('p')
    line.textContent = snippet(item[3], words)
    row.append(link, time)
    if (item[3] !== '') row.append(line)
    results.append(row)
  }

  /* 从新到旧逐个文件查找；每次展示一批，按“继续”再往前找。 */
  function search(query) {
    var mine = ++run
    var words = fold(query).split(/\s+/).filter(Boolean)
    results.textContent = ''
    more.hidden = true
    status.textContent = ''
    if (words.length === 0) return
    var pairs = words.flatMap(pairsOf)
    var year = 0
    var chunk = 0
    var found = 0
    var target = PORTION

    function finish(done) {
      status.textContent =
        found === 0 && done ? box.dataset.nothing : box.dataset.found.replace('{n}', found + (done ? '' : '+'))
      more.hidden = done
    }
    function step() {
      if (mine !== run) return
      if (year >= years.length) return finish(true)
      if (found >= target) return finish(false)
      load(years[year]).then(function () {
        var list = filters[years[year]] || []
        if (chunk >= list.length) {
          year += 1
          chunk = 0
          return step()
        }
        var filter = list[chunk++]
        if (
          !pairs.every(function (pair) {
            return has(filter, pair)
          })
        )
          return step()
        return load(filter.name).then(function () {
          if (mine !== run) return
          ;(texts[filter.name] || [])
            .slice()
            .reverse()
            .forEach(function (item) {
              var text = fold(item[0] + '\n' + item[3])
              if (
                words.every(function (word) {
                  return text.indexOf(word) >= 0
                })
              ) {
                found += 1
                show(item, words)
              }
            })
          step()
        })
      })
    }
    status.textContent = box.dataset.searching
    more.onclick = function () {
      target = found + PORTION
      more.hidden = true
      step()
    }
    step()
  }

  box.querySelector('form').addEventListener('submit', function (event) {
    event.preventDefault()
    history.replaceState(null, '', '?q=' + encodeURIComponent(input.value))
    search(input.value)
  })
  input.value = new URLSearchParams(location.search).get('q') || ''
  search(input.value)
})()
