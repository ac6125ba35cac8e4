// The script of an HTML sheet: fields where paper has boxes, back-off loads that follow the top set, a log for the
// coach. The sheet is whole without it. It reckons no load: what it shows stands in a table that topset has made.
'use strict';
(() => {
  const root = document.documentElement;
  const words = JSON.parse((document.getElementById('words') || {textContent: '{}'}).textContent);

  // A browser may refuse to keep anything: then the sheet works all the same and says so.
  const memory = {
    works: true,
    read(key) {
      try { return localStorage.getItem(key); } catch (error) { this.works = false; return null; }
    },
    write(key, value) {
      try { localStorage.setItem(key, value); } catch (error) { this.works = false; }
    },
    clear(key) {
      try { localStorage.removeItem(key); } catch (error) { this.works = false; }
    },
  };

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes || {})) {
      const value = attributes[name];
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  const fill = (pattern, ...values) => pattern.replace(/\{\}/g, () => values.shift());

  // Numbers as athletes type them, with a point or a comma, as whole thousandths or tenths; null: not one.
  function number(text, places, most) {
    const match = /^([+-]?)(\d{1,5})(?:[.,](\d{0,6}))?$/.exec(text.trim());
    if (!match) return null;
    const fraction = (match[3] || '').replace(/0+$/, '');
    if (fraction.length > places) return null;
    const value = Number(match[2] + fraction.padEnd(places, '0')) * (match[1] === '-' ? -1 : 1);
    return Math.abs(value) <= most * 10 ** places ? value : null;
  }
  const loadOf = (text) => number(text, 3, 3000);
  const repsOf = (text) => { const reps = number(text, 0, 9999); return reps !== null && reps < 0 ? null : reps; };
  const rpeOf = (text) => { const rpe = number(text, 1, 10); return rpe !== null && rpe < 10 ? null : rpe; };

  function decimal(value, places) {
    const sign = value < 0 ? '-' : '';
    const digits = String(Math.abs(value)).padStart(places + 1, '0');
    const fraction = digits.slice(-places).replace(/0+$/, '');
    return sign + digits.slice(0, -places) + (fraction ? '.' + fraction : '');
  }
  const thousandths = (value) => decimal(value, 3);
  // As it is written in the language of the sheet; files have a point.
  const shown = (value) => thousandths(value).replace('.', words.mark || '.');

  // The place of the entry nearest to a value in an ascending list; halfway, `heavier` says which.
  function nearest(list, value, upper) {
    let best = 0;
    for (let i = 1; i < list.length; ++i) {
      const now = Math.abs(list[i] - value);
      const before = Math.abs(list[best] - value);
      if (now < before || (now === before && upper)) best = i;
    }
    return best;
  }

  // What is not seen, or turns text around: topset takes no such letter in a file.
  const isUnseen = (code) => code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad || code === 0x61c ||
      code === 0x200b || code === 0x200e || code === 0x200f || (code >= 0x2028 && code <= 0x202e) || code === 0x2060 ||
      (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
  const isLone = (code) => code >= 0xd800 && code < 0xe000;

  // Text in double quotes for YAML.
  function quoted(text) {
    let out = '"';
    for (const letter of text) {
      const code = letter.codePointAt(0);
      if (letter === '"' || letter === '\\') out += '\\' + letter;
      else if (isLone(code)) out += '\ufffd';
      else if (isUnseen(code)) out += '\\U' + code.toString(16).padStart(8, '0');
      else out += letter;
    }
    return out + '"';
  }

  // What was typed or called, as a log has it: one line, nothing unseen, not too long.
  function oneLine(text, most) {
    const seen = Array.from(text.replace(/\s+/g, ' ')).filter((letter) => !isUnseen(letter.codePointAt(0)) && !isLone(letter.codePointAt(0)));
    return Array.from(seen.join('').trim()).slice(0, most).join('').trim();
  }

  class Sheet {
    constructor(article, data) {
      this.article = article;
      this.data = data;
      this.key = 'topset/' + data.athlete + '/' + data.id;
      this.kept = {sets: {}, days: {}};
      try {
        const kept = JSON.parse(memory.read(this.key) || '{}');
        if (kept && typeof kept.sets === 'object' && kept.sets) this.kept.sets = kept.sets;
        if (kept && typeof kept.days === 'object' && kept.days) this.kept.days = kept.days;
      } catch (error) { /* not ours: begin anew */ }
      this.rows = [];
      data.days.forEach((day, number) => {
        for (const exercise of day.exercises)
          for (const row of exercise.rows) this.rows.push(Object.assign({day: number, exercise, sets: []}, row));
      });
      for (const table of data.tables) this.rows[table.top].table = table;
    }

    build() {
      for (const body of this.article.querySelectorAll('tbody[data-row]')) {
        const row = this.rows[Number(body.dataset.row)];
        const boxes = body.querySelector('ol.boxes');
        if (boxes) this.fields(row, Number(body.dataset.row), body, boxes);
      }
      this.sets = this.rows.flatMap((row) => row.sets);
      for (const line of this.article.querySelectorAll('.session[data-day]')) this.day(line);
      if (this.sets.length) this.bar();
      this.hints();
      for (const row of this.rows) if (row.table) this.follow(row, false);
      this.count();
      this.article.classList.add('live');
    }

    // A tick and fields for every set of a row, where paper has its boxes.
    fields(row, number, body, boxes) {
      row.body = body;
      row.cell = body.querySelector('.load span');
      row.written = row.cell.textContent;
      const title = Array.from(body.closest('.exercise').querySelectorAll('h4 > .label, h4 > bdi'), (part) => part.textContent).join(' ');
      const kind = body.querySelector('.kind').textContent;
      const name = oneLine(title, 80) + ', ' + kind;
      const list = make('ol', {class: 'sets-list'});
      Array.from(boxes.children).forEach((box, index) => {
        const key = number + '.' + index;
        const kept = this.kept.sets[key] || [];
        const called = name + ', ' + fill(words.set, index + 1);
        const set = {row, key};
        const field = (what, word, most) => {
          const input = make('input', {
            class: 'in-' + what, inputmode: 'decimal', autocomplete: 'off', maxlength: most, enterkeyhint: 'next',
            'aria-label': word + ', ' + called, input: () => this.typed(set, what), change: () => this.typed(set, what, true),
            keydown: (event) => this.next(event, input),
          });
          const value = kept[['load', 'reps', 'rpe'].indexOf(what) + 1];
          input.value = typeof value === 'string' ? value : '';
          set[what] = input;
          return input;
        };
        set.tick = make('input', {type: 'checkbox', 'aria-label': called + ': ' + row.says, change: () => this.ticked(set)});
        set.tick.checked = kept[0] === 1;
        const item = make('li', {class: box.className}, make('label', {class: 'tick'}, set.tick, make('span', {'aria-hidden': 'true'}, String(index + 1))));
        if (row.loaded) item.append(field('load', words.load, 8), make('span', {class: 'sign', 'aria-hidden': 'true'}, '×'));
        item.append(field('reps', words[row.per] || words.reps, 5));
        if (row.per) item.append(make('span', {class: 'sign', 'aria-hidden': 'true'}, words[row.per]));
        item.append(make('span', {class: 'sign', 'aria-hidden': 'true'}, '@'), field('rpe', words.rpe, 4));
        set.item = item;
        list.append(item);
        row.sets.push(set);
      });
      boxes.replaceWith(list);
    }

    // What was asked for stands in the fields in grey, until something is typed.
    hints() {
      for (const set of this.sets) {
        const row = set.row;
        if (set.load) set.load.placeholder = this.asked(row) !== null ? shown(this.asked(row)) : row.loads || '';
        set.reps.placeholder = row.reps !== undefined ? String(row.reps) : row.amount;
        set.rpe.placeholder = row.rpe || '';
        this.show(set);
      }
    }

    asked(row) {
      if (row.followed !== undefined && row.followed !== null) return row.followed;
      return row.load !== undefined ? row.load : null;
    }

    show(set) {
      set.item.classList.toggle('done', set.tick.checked);
      const bad = (input, read) => {
        if (!input) return;
        if (input.value.trim() && read(input.value) === null) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      };
      bad(set.load, loadOf);
      bad(set.reps, repsOf);
      bad(set.rpe, rpeOf);
    }

    typed(set, what, finished) {
      if (what === 'reps' && finished && repsOf(set.reps.value) !== null && !set.tick.checked) {
        set.tick.checked = true;
        return this.ticked(set);
      }
      this.keep(set);
      this.show(set);
      if (set.row.table) this.follow(set.row, true);
      this.count();
    }

    // A tick means done as asked: what is known of that is written in, what is not is asked for.
    ticked(set) {
      if (set.tick.checked) {
        const load = this.asked(set.row);
        if (set.load && !set.load.value.trim() && load !== null) set.load.value = shown(load);
        if (!set.reps.value.trim() && set.row.reps !== undefined) set.reps.value = String(set.row.reps);
        const open = [set.load, set.reps].find((input) => input && !input.value.trim() && !(input === set.load && set.row.alone));
        if (open) open.focus();
        const day = this.kept.days[set.row.day] = this.kept.days[set.row.day] || {};
        const date = this.data.days[set.row.day].date ? null : this.article.querySelector('.session[data-day="' + set.row.day + '"] input[type=date]');
        if (date && !date.value) {
          const now = new Date();
          day.date = date.value = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
        }
        if (set.row.rest) this.rest(set.row.rest);
      }
      this.keep(set);
      this.show(set);
      if (set.row.table) this.follow(set.row, true);
      this.count();
    }

    keep(set) {
      const value = [set.tick.checked ? 1 : 0, set.load ? set.load.value : '', set.reps.value, set.rpe.value];
      if (value.every((part) => !part)) delete this.kept.sets[set.key];
      else this.kept.sets[set.key] = value;
      this.save();
    }

    save() {
      memory.write(this.key, JSON.stringify(this.kept));
      this.warn();
    }

    warn() {
      if (!memory.works && this.warning) this.warning.hidden = false;
    }

    // Enter goes to the next field, and from the last of a set to the next tick.
    next(event, input) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const all = Array.from(this.article.querySelectorAll('.sets-list input'));
      const after = all[all.indexOf(input) + 1];
      input.dispatchEvent(new Event('change'));
      if (after) after.focus();
    }

    // The back-off loads for the top set as it was: the entry of topset's table for its load and the RPE it was felt
    // as. Between two entries the nearer counts; halfway the lighter top load and the higher RPE, so the lighter
    // back-off. Fewer reps than asked is a missed top set: then the entry that the sheet names for it.
    follow(top, aloud) {
      const table = top.table;
      let entry = null;
      for (const set of top.sets) {
        const load = set.load.value.trim() ? loadOf(set.load.value) : set.tick.checked ? this.asked(top) : null;
        const reps = set.reps.value.trim() ? repsOf(set.reps.value) : set.tick.checked ? table.reps : null;
        const rpe = rpeOf(set.rpe.value);
        if (reps !== null && reps < table.reps) entry = [Math.max(table.planned - 1, 0), table.felt.length - 1];
        else if (load !== null && rpe !== null) entry = [nearest(table.tops, load, false), nearest(table.felt, rpe, true)];
      }
      const told = [];
      const felts = top.body.closest('.exercise').querySelectorAll('table.felt');
      table.parts.forEach((part, number) => {
        const load = entry ? part.loads[entry[0]][entry[1]] : null;
        for (const cell of felts[number].querySelectorAll('.chosen')) cell.classList.remove('chosen');
        if (entry) felts[number].tBodies[0].rows[entry[0]].cells[entry[1] + 1].classList.add('chosen');
        const row = part.row === null ? null : this.rows[part.row];
        if (!row || !row.body) return;
        const before = row.followed === undefined ? null : row.followed;
        row.followed = load;
        this.showLoad(row);
        this.showPlates(row, part);
        if (before !== load) told.push(fill(words.now, row.body.querySelector('.kind').textContent + ' ' + row.says, row.body.querySelector('.load').dataset.now));
        for (const set of row.sets) set.load.placeholder = this.asked(row) !== null ? shown(this.asked(row)) : '';
      });
      if (aloud && told.length) this.tell(told.join('; '));
    }

    showLoad(row) {
      const planned = row.load !== undefined ? shown(row.load) : null;
      const changed = row.followed !== null && row.followed !== row.load;
      const now = changed && planned !== null ? row.written.replace(planned, shown(row.followed)) : row.written;
      row.cell.parentNode.dataset.now = now;
      row.cell.textContent = '';
      if (changed) row.cell.append(make('del', {}, row.written), ' ', make('ins', {}, now));
      else row.cell.textContent = row.written;
      row.body.classList.toggle('changed', changed);
    }

    // The discs of the load that counts now; none where topset gave no plates for it.
    showPlates(row, part) {
      const drawn = row.body.querySelector('.plates');
      if (!drawn) return;
      if (!row.drawn) row.drawn = drawn;
      const changed = row.followed !== null && row.followed !== row.load;
      const plates = changed ? (part.plates || {})[row.followed] : null;
      let now = row.drawn;
      if (changed && !plates) now = make('span', {class: 'plates'});
      else if (changed) {
        const bar = row.drawn.classList.contains('on-bar');
        const said = plates.length ? plates.map(shown).join('+') + (bar ? ' ' + words.aSide : '') : words.emptyBar;
        now = make('span', {class: row.drawn.className, role: 'img', 'aria-label': said},
            ...(plates.length ? plates.map((plate) => make('i', {class: this.data.discs[plate]}, shown(plate)))
              : [make('b', {}, words.emptyBar)]));
      }
      if (now !== drawn) drawn.replaceWith(now);
    }

    day(section) {
      const number = Number(section.dataset.day);
      const line = section.querySelector('.readiness');
      const kept = this.kept.days[number] || {};
      const set = (name) => (event) => {
        const day = this.kept.days[number] = this.kept.days[number] || {};
        if (event.target.value.trim()) day[name] = event.target.value;
        else delete day[name];
        this.save();
      };
      const field = (name, word, input) => {
        input.addEventListener('input', set(name));
        input.addEventListener('change', set(name));
        if (typeof kept[name] === 'string') input.value = kept[name];
        return make('label', {class: name}, make('span', {}, word), input);
      };
      const fields = make('div', {class: 'day'});
      if (!this.data.days[number].date) fields.append(field('date', words.date, make('input', {type: 'date'})));
      const marks = make('select', {}, make('option', {value: ''}, ''), ...['low', 'normal', 'high'].map((mark) => make('option', {value: mark}, words[mark])));
      fields.append(
          field('bodyweight', words.bodyweight + ', ' + words[this.data.unit], make('input', {inputmode: 'decimal', autocomplete: 'off', maxlength: 6})),
          field('sleep', words.sleep + ', ' + words.h, make('input', {inputmode: 'decimal', autocomplete: 'off', maxlength: 5})),
          field('soreness', words.soreness, marks));
      line.replaceWith(fields);
      const notes = section.querySelector('.lines');
      const area = make('textarea', {rows: 1, maxlength: 300});
      notes.replaceWith(make('div', {class: 'day'}, field('note', words.notes, area)));
    }

    // At the foot of the window: how far it is, the rest that runs, what can be done.
    bar() {
      this.progress = make('progress', {max: this.sets.length, value: 0, 'aria-hidden': 'true'});
      this.counted = make('p', {class: 'counted'});
      this.status = make('p', {class: 'status', role: 'status', 'aria-live': 'polite'});
      this.clock = make('span', {role: 'timer'});
      this.timer = make('p', {class: 'timer', hidden: true}, make('span', {}, words.rest), ' ', this.clock, ' ',
          make('button', {type: 'button', click: () => this.stop()}, words.stop));
      this.warning = make('p', {class: 'warning', role: 'alert', hidden: true}, words.lost);
      this.article.append(
          this.warning,
          make('section', {class: 'bar', 'aria-label': words.save}, this.progress,
              make('div', {}, this.counted, this.timer,
                  make('button', {type: 'button', class: 'go', click: () => this.goOn()}, words.goOn),
                  make('button', {type: 'button', class: 'save', click: () => this.saveLog()}, words.save)),
              this.status));
      const dialog = make('dialog', {'aria-label': words.clear}, make('p', {}, words.sure),
          make('form', {method: 'dialog'},
              make('button', {value: 'keep', autofocus: true}, words.keep),
              make('button', {value: 'clear', class: 'danger'}, words.clear)));
      dialog.addEventListener('close', () => { if (dialog.returnValue === 'clear') this.clear(); });
      this.article.querySelector('.foot').append(
          make('p', {class: 'rule'}, this.data.tables.length ? words.rule : ''),
          make('p', {class: 'actions'}, make('button', {type: 'button', class: 'clear', click: () => { dialog.returnValue = ''; dialog.showModal(); }}, words.clear)),
          dialog);
    }

    tell(text) {
      if (this.status) this.status.textContent = text;
    }

    count() {
      if (!this.progress) return;
      const done = this.sets.filter((set) => set.tick.checked).length;
      this.progress.value = done;
      this.counted.textContent = fill(words.done, done, this.sets.length);
      this.warn();
    }

    rest(seconds) {
      this.stop();
      const end = Date.now() + seconds * 1000;
      const show = () => {
        const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
        this.clock.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
        if (left > 0) return;
        this.stop();
        this.tell(words.restOver);
        if (navigator.vibrate) navigator.vibrate([200, 100, 200]);
      };
      this.timer.hidden = false;
      this.running = setInterval(show, 500);
      show();
    }

    stop() {
      clearInterval(this.running);
      if (this.timer) this.timer.hidden = true;
    }

    // To the first set that is not done, in the first session that has one.
    goOn() {
      const open = this.sets.find((set) => !set.tick.checked);
      if (!open) return;
      open.item.closest('.exercise').scrollIntoView({block: 'start'});
      open.tick.focus({preventScroll: true});
    }

    clear() {
      memory.clear(this.key);
      this.kept = {sets: {}, days: {}};
      this.stop();
      for (const set of this.sets) {
        set.tick.checked = false;
        for (const input of [set.load, set.reps, set.rpe]) if (input) input.value = '';
      }
      for (const input of this.article.querySelectorAll('.day input, .day select, .day textarea')) input.value = '';
      for (const row of this.rows) if (row.table) this.follow(row, false);
      this.hints();
      this.tell('');
      this.count();
    }

    // What was done as log/1; says how many sets it had to leave out.
    log() {
      const lines = ['topset: log/1', 'athlete: ' + quoted(this.data.athlete)];
      if (this.data.program) lines.push('program: ' + quoted(this.data.program));
      lines.push('units: ' + this.data.unit, 'sessions:');
      let sessions = 0;
      let leftOut = 0;
      let undated = false;
      this.data.days.forEach((day, number) => {
        const kept = this.kept.days[number] || {};
        const sets = [];
        for (const set of this.sets) {
          if (set.row.day !== number || !set.tick.checked) continue;
          const line = this.setLine(set);
          if (line) sets.push(line);
          else ++leftOut;
        }
        if (!sets.length) return;
        const date = day.date || kept.date;
        if (!/^\d{4}-\d\d-\d\d$/.test(date || '')) { undated = true; return; }
        ++sessions;
        lines.push('  - date: ' + date);
        const name = oneLine(day.name, 1000);
        if (name && Array.from(name).length <= 60) lines.push('    session: ' + quoted(name));
        lines.push('    week: ' + day.week);
        const ready = [];
        const weight = kept.bodyweight ? loadOf(kept.bodyweight) : null;
        if (weight !== null && weight >= 20000 && weight <= 800000) ready.push('bodyweight: ' + thousandths(weight));
        const sleep = kept.sleep ? quarters(kept.sleep) : null;
        if (sleep !== null) ready.push('sleep: ' + sleep);
        if (['low', 'normal', 'high'].includes(kept.soreness)) ready.push('soreness: ' + kept.soreness);
        if (ready.length) lines.push('    readiness: {' + ready.join(', ') + '}');
        lines.push('    sets:', ...sets.map((line) => '      - ' + line));
        const note = kept.note ? oneLine(kept.note, 300) : '';
        if (note) lines.push('    note: ' + quoted(note));
      });
      return {text: lines.join('\n') + '\n', sessions, leftOut, undated};
    }

    setLine(set) {
      const row = set.row;
      const reps = repsOf(set.reps.value);
      const load = set.load ? loadOf(set.load.value) : null;
      if (reps === null || (row.loaded && load === null && !row.alone)) return null;
      const parts = ['exercise: ' + quoted(row.id || row.exercise.id)];
      if (load !== null && load > 0) parts.push('load: ' + thousandths(load));
      parts.push('reps: ' + Math.min(reps, 200));
      const rpe = rpeOf(set.rpe.value);
      if (rpe !== null) parts.push('rpe: ' + decimal(rpe, 1));
      parts.push('kind: ' + row.kind);
      if (/^[A-Za-z]{1,2}[0-9]{0,2}$/.test(row.exercise.label)) parts.push('label: ' + quoted(row.exercise.label));
      if (row.per) parts.push('note: ' + quoted(reps + ' ' + row.per));
      else if (load !== null && load < 0) parts.push('note: ' + quoted(thousandths(load) + ' ' + this.data.unit));
      return '{' + parts.join(', ') + '}';
    }

    saveLog() {
      const log = this.log();
      if (!log.sessions) return this.tell(log.undated ? words.noDate : words.nothing);
      const name = oneLine(this.data.athlete, 80).replace(/[^\p{L}\p{N}._-]/gu, '_') + '-log.yaml';
      const address = URL.createObjectURL(new Blob([log.text], {type: 'application/yaml'}));
      const link = make('a', {href: address, download: name, hidden: true});
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      this.tell(fill(words.saved, name) + (log.leftOut ? '; ' + fill(words.leftOut, log.leftOut) : ''));
    }
  }

  // Hours of sleep in quarters, as log/1 has them.
  function quarters(text) {
    const hours = number(text, 3, 24);
    return hours === null || hours < 0 ? null : decimal(Math.round(hours / 250) * 250, 3);
  }

  function theme() {
    const kept = memory.read('topset/theme');
    if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
    const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const button = make('button', {type: 'button', class: 'theme', title: words.light, 'aria-label': words.light,
      click: () => {
        root.dataset.theme = dark() ? 'light' : 'dark';
        memory.write('topset/theme', root.dataset.theme);
      }}, '◐');
    document.body.prepend(button);
  }

  theme();
  const sheets = Array.from(document.querySelectorAll('article.sheet > script.data'), (data) => {
    let sheet = null;
    return {article: data.parentNode, open() { if (!sheet) (sheet = new Sheet(data.parentNode, JSON.parse(data.textContent))).build(); }};
  });
  // In a book of many athletes only what is looked at gets its fields.
  if (sheets.length > 1 && 'IntersectionObserver' in window) {
    const watch = new IntersectionObserver((seen) => {
      for (const each of seen)
        if (each.isIntersecting) sheets.find((sheet) => sheet.article === each.target).open();
    }, {rootMargin: '400px'});
    for (const sheet of sheets) watch.observe(sheet.article);
  } else {
    for (const sheet of sheets) sheet.open();
  }
})();
