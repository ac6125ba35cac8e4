#!/usr/bin/python3
"""HTML sheets in headless Chromium, as an athlete uses them.

    tests/formats/html.py BUILD_BIN_FOLDER [LIBRARY] [NAME...]

Names of tests run only those. Every load that a sheet shows is compared with block/1; every log that a sheet saves is
read back by topset.
"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
from fractions import Fraction

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError as error:
    sys.exit(f'html: {error}: install python3-selenium')
TOOLS = {'chromium': 'chromium', 'chromedriver': 'chromium-driver', 'pdfinfo': 'poppler-utils', 'pdftotext': 'poppler-utils'}
for tool, package in TOOLS.items():
    if not shutil.which(tool):
        sys.exit(f'html: {tool} is not there: install {package}')

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOPSET = os.path.join(os.path.abspath(sys.argv[1]), 'topset')
LIBRARY = os.path.join(ROOT, 'library')
PROGRAM = os.path.join(LIBRARY, 'programs', 'strength-block.yaml')
ATHLETE = os.path.join(LIBRARY, 'athletes', 'jana-novakova.yaml')
WORK = tempfile.mkdtemp(prefix='topset-html-')
DOWNLOADS = os.path.join(WORK, 'downloads')
START = '2026-12-07'


def topset(*arguments, ok=True):
    done = subprocess.run([TOPSET, *arguments], capture_output=True, text=True)
    if ok and done.returncode != 0:
        raise AssertionError(f'topset {" ".join(arguments)} exits {done.returncode}:\n{done.stderr}')
    return done


def sheet(name, *arguments, program=PROGRAM, athlete=ATHLETE, start=START):
    """A sheet as a file, and the block it shows."""
    dated = ['--start', start] if start else []
    path = os.path.join(WORK, f'{name}.html')
    with open(path, 'w', encoding='utf-8') as out:
        out.write(topset('generate', program, athlete, *dated, '--format', 'html', *arguments).stdout)
    return path, json.loads(topset('generate', program, athlete, *dated, '--format', 'json').stdout)


def exercises(block):
    return [(session, exercise) for week in block['weeks'] for session in week['sessions'] for exercise in session['exercises']]


def decimal(value):
    return f'{float(value):.3f}'.rstrip('0').rstrip('.')


class Browser:
    def __init__(self, script=True):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which('chromium')
        # Chromium's own errands (updates, safe browsing) would be requests that no sheet made.
        for argument in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1200,1400',
                         '--disable-background-networking', '--disable-component-update', f'--user-data-dir={tempfile.mkdtemp(dir=WORK)}'):
            options.add_argument(argument)
        options.add_experimental_option('prefs', {'download.default_directory': DOWNLOADS, 'download.prompt_for_download': False})
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which('chromedriver')))
        self.command('Network.enable')
        if not script:
            self.command('Emulation.setScriptExecutionDisabled', value=True)

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def open(self, path):
        self.driver.get('file://' + urllib.parse.quote(path))

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def one(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def width(self, pixels):
        self.command('Emulation.setDeviceMetricsOverride', width=pixels, height=740, deviceScaleFactor=2, mobile=True)

    def media(self, scheme):
        self.command('Emulation.setEmulatedMedia', features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def row(self, number):
        return f'tbody[data-row="{number}"]'

    def type(self, row, number, field, text):
        """Types into the field of a set as a person does, and leaves it."""
        item = self.all(f'{self.row(row)} .sets-list > li')[number]
        box = item.find_element(By.CSS_SELECTOR, f'.in-{field}')
        self.run('arguments[0].scrollIntoView({block: "center"})', box)
        box.click()
        box.send_keys(Keys.CONTROL, 'a', Keys.DELETE)
        box.send_keys(text, Keys.TAB)

    def tick(self, row, number):
        box = self.all(f'{self.row(row)} .tick input')[number]
        self.run('arguments[0].scrollIntoView({block: "center"})', box)
        box.click()

    def load(self, row):
        shown = self.one(f'{self.row(row)} .load')
        now = shown.find_elements(By.TAG_NAME, 'ins')
        return (now[0] if now else shown).text

    def saved(self, name):
        """The log that `save log` downloads."""
        os.makedirs(DOWNLOADS, exist_ok=True)
        path = os.path.join(DOWNLOADS, name)
        if os.path.exists(path):
            os.remove(path)
        self.command('Browser.setDownloadBehavior', behavior='allow', downloadPath=DOWNLOADS)
        self.one('.save').click()
        for _ in range(100):
            if os.path.exists(path):
                return path
            time.sleep(0.05)
        raise AssertionError(f'no {name} was saved; the sheet says: {self.one(".status").text}')

    def pdf(self, name):
        path = os.path.join(WORK, name)
        with open(path, 'wb') as out:
            out.write(base64.b64decode(self.command('Page.printToPDF', preferCSSPageSize=True)['data']))
        info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
        pages = int(re.search(r'Pages:\s+(\d+)', info).group(1))
        texts = [subprocess.run(['pdftotext', '-layout', '-f', str(page), '-l', str(page), path, '-'], capture_output=True,
                                text=True, check=True).stdout for page in range(1, pages + 1)]
        return info, texts

    def complaints(self):
        return [entry['message'] for entry in self.driver.get_log('browser')]

    def requests(self):
        sent = [json.loads(entry['message'])['message'] for entry in self.driver.get_log('performance')]
        return [each['params']['request']['url'] for each in sent if each['method'] == 'Network.requestWillBeSent']

    def close(self):
        self.driver.quit()


def same(got, wanted, what):
    if got != wanted:
        raise AssertionError(f'{what}: got {got!r}, not {wanted!r}')


def rows_of(block):
    """(number on the sheet, session, exercise, row) as the sheet numbers them."""
    number = 0
    for session, exercise in exercises(block):
        for row in exercise['sets']:
            yield number, session, exercise, row
            number += 1


def tables_of(block):
    """(number of the first row, exercise) of each exercise with an autoregulation table."""
    number = 0
    for _, exercise in exercises(block):
        if 'autoregulation' in exercise:
            yield number, exercise
        number += len(exercise['sets'])


TESTS = []


def test(function):
    TESTS.append(function)
    return function


@test
def every_load_is_there_without_script():
    path, block = sheet('plain')
    browser = Browser(script=False)
    try:
        browser.open(path)
        for number, _, exercise, row in rows_of(block):
            shown = browser.one(browser.row(number)).text.replace('\n', ' ')
            if row['load'] and row['load']['loadable'] is not None:
                load = f'{decimal(row["load"]["loadable"])} {row["load"]["unit"]}'
                assert load in shown, f'{exercise["name"]}: {load} is not in `{shown}`'
        same(len(browser.all('ol.boxes > li')), sum(row['sets']['max'] for *_, row in rows_of(block)), 'boxes')
        same(len(browser.all('.sets-list')), 0, 'fields without script')
    finally:
        browser.close()


@test
def every_entry_of_the_tables_is_topsets(browser):
    path, block = sheet('tables')
    browser.open(path)
    shown = browser.run('''return Array.from(document.querySelectorAll("table.felt"), (table) =>
        Array.from(table.tBodies[0].rows, (row) => Array.from(row.cells, (cell) => cell.textContent)))''')
    wanted = []
    for _, exercise in tables_of(block):
        table = exercise['autoregulation']
        for part in table['back_offs']:
            wanted.append([[decimal(top)] + [decimal(load) if load is not None else '-' for load in loads]
                           for top, loads in zip(table['tops'], part['loads'])])
    same(shown, wanted, 'autoregulation tables')
    assert len(wanted) >= 12


# Types a top set's load and RPE into its fields and reads the load that the back-off row then shows.
FOLLOW = '''
const [top, back, load, rpe] = arguments;
const set = document.querySelector(`tbody[data-row="${top}"] .sets-list > li`);
for (const [field, text] of [['load', load], ['rpe', rpe]]) {
  const input = set.querySelector('.in-' + field);
  input.value = text;
  input.dispatchEvent(new Event('input'));
}
const cell = document.querySelector(`tbody[data-row="${back}"] .load`);
return (cell.querySelector('ins') || cell).textContent.replace(/\u00a0/g, ' ');
'''


@test
def back_off_loads_follow_every_entry(browser):
    path, block = sheet('follow')
    browser.open(path)
    seen = 0
    for first, exercise in tables_of(block):
        table = exercise['autoregulation']
        same([part['sets'] for part in table['back_offs']], ['%dx%s' % (row['sets']['max'], row['reps']['max'] if row['reps']['min'] == row['reps']['max'] else f'{row["reps"]["min"]}-{row["reps"]["max"]}')
              for row in exercise['sets'][1:]], 'one part a back-off row')
        for place, part in enumerate(table['back_offs']):
            for top, loads in zip(table['tops'], part['loads']):
                for felt, load in zip(table['felt'], loads):
                    got = browser.run(FOLLOW, first, first + 1 + place, decimal(top), decimal(felt).replace('.', ','))
                    same(got, f'{decimal(load)} kg', f'{exercise["name"]}, top {top} felt as {felt}')
                    seen += 1
    assert seen >= 12 * 5 * 8, seen


@test
def between_entries_the_nearest_counts_and_no_other_load_is_ever_shown(browser):
    path, block = sheet('nearest')
    browser.open(path)
    first, exercise = next(tables_of(block))
    table = exercise['autoregulation']
    part = table['back_offs'][0]

    def nearest(entries, value, upper):
        entries = [Fraction(str(entry)) for entry in entries]
        best = min(abs(entry - value) for entry in entries)
        near = [place for place, entry in enumerate(entries) if abs(entry - value) == best]
        return near[-1] if upper else near[0]

    for load in ('60', '126.2', '126.25', '126.3', '128.7', '131', '300'):
        for felt in ('5', '6.7', '6.75', '7.3', '8.2', '8.3', '9.9', '10'):
            # RPE are typed to tenths.
            if '.' in felt and len(felt.split('.')[1]) > 1:
                continue
            at = nearest(table['tops'], Fraction(load), False), nearest(table['felt'], Fraction(felt), True)
            same(browser.run(FOLLOW, first, first + 1, load, felt), f'{decimal(part["loads"][at[0]][at[1]])} kg', f'{load} felt as {felt}')
    for load, felt in (('', '8'), ('x', '8'), ('127.5', ''), ('127.5', '11'), ('127.5', '8.25'), ('1e3', '8'), ('127.5', '-8')):
        same(browser.run(FOLLOW, first, first + 1, load, felt), f'{decimal(exercise["sets"][1]["load"]["loadable"])} kg',
             f'`{load}` felt as `{felt}` says nothing')


@test
def a_missed_top_set_has_the_load_that_the_sheet_names(browser):
    path, block = sheet('missed')
    browser.open(path)
    for first, exercise in list(tables_of(block))[:3]:
        browser.type(first, 0, 'reps', str(exercise['sets'][0]['reps']['max'] - 1))
        named = re.search(r'back-off sets at ([\d.]+ kg)', browser.one(f'{browser.row(first)}').find_element(By.XPATH, 'ancestor::section[1]//p[@class="missed"]').text)
        same(browser.load(first + 1), named.group(1), exercise['name'])


@test
def discs_follow_the_load(browser):
    path, block = sheet('discs')
    browser.open(path)
    first, exercise = next(tables_of(block))
    browser.type(first, 0, 'load', '127.5')
    browser.type(first, 0, 'rpe', '10')
    load = Fraction(browser.load(first + 1).split()[0])
    discs = [Fraction(disc.text) for disc in browser.all(f'{browser.row(first + 1)} .plates i')]
    same(20 + 2 * sum(discs), load, f'20 kg bar and twice {discs}')
    browser.type(first, 0, 'rpe', '')
    same(browser.load(first + 1), f'{decimal(exercise["sets"][1]["load"]["loadable"])} kg', 'back to the plan')
    discs = [Fraction(disc.text) for disc in browser.all(f'{browser.row(first + 1)} .plates i')]
    same(20 + 2 * sum(discs), Fraction(str(exercise['sets'][1]['load']['loadable'])), 'the plan again')


@test
def changed_loads_are_told_to_who_listens(browser):
    path, _ = sheet('told')
    browser.open(path)
    status = browser.one('.status')
    same(status.get_attribute('role'), 'status', 'role')
    browser.type(0, 0, 'load', '127.5')
    browser.type(0, 0, 'rpe', '9.5')
    assert '4x5' in status.text and browser.load(1) in status.text, status.text


@test
def a_tick_writes_in_what_was_asked_for_and_counts(browser):
    path, block = sheet('tick')
    browser.open(path)
    sets = sum(row['sets']['max'] for *_, row in rows_of(block))
    same(browser.one('.counted').text, f'0 of {sets} sets done', 'count')
    browser.tick(0, 0)
    same(browser.one('.counted').text, f'1 of {sets} sets done', 'count')
    first = browser.one(f'{browser.row(0)} .sets-list > li')
    same([first.find_element(By.CSS_SELECTOR, f'.in-{field}').get_attribute('value') for field in ('load', 'reps', 'rpe')],
         ['127.5', '2', ''], 'fields')
    assert 'done' in first.get_attribute('class')
    assert browser.one('.timer').is_displayed()
    assert re.fullmatch(r'[23]:\d\d', browser.one('[role=timer]').text), browser.one('[role=timer]').text
    browser.one('.timer button').click()
    assert not browser.one('.timer').is_displayed()
    # A range is asked for: nothing is guessed, the first empty field waits.
    browser.tick(2, 0)
    same(browser.run('return document.activeElement.className'), 'in-load', 'what waits')
    browser.tick(0, 0)
    same(browser.one('.counted').text, f'1 of {sets} sets done', 'count after a tick is taken back')


@test
def what_was_done_survives_a_reload_and_is_cleared_only_when_sure(browser):
    path, _ = sheet('kept')
    browser.open(path)
    browser.tick(0, 0)
    browser.type(0, 0, 'rpe', '9.5')
    browser.type(1, 2, 'reps', '4')
    browser.one('.day .bodyweight input').send_keys('63,2')
    browser.one('.day .note textarea').send_keys('left knee a little sore')
    before = browser.load(1)
    browser.open(path)
    same(browser.one(f'{browser.row(0)} .in-rpe').get_attribute('value'), '9.5', 'RPE')
    same(browser.all(f'{browser.row(1)} .in-reps')[2].get_attribute('value'), '4', 'reps')
    same(browser.load(1), before, 'the load that followed')
    assert before != '110 kg', before
    same(browser.one('.counted').text.split()[0], '2', 'done')
    same(browser.one('.day .bodyweight input').get_attribute('value'), '63,2', 'bodyweight')
    same(browser.one('.day .note textarea').get_attribute('value'), 'left knee a little sore', 'note')
    for answer, left in (('keep', '2'), ('clear', '0')):
        button = browser.one('.clear')
        browser.run('arguments[0].scrollIntoView({block: "center"})', button)
        browser.run('arguments[0].click()', button)
        browser.one(f'dialog button[value={answer}]').click()
        time.sleep(0.1)
        same(browser.one('.counted').text.split()[0], left, f'done after `{answer}`')
    same(browser.load(1), '110 kg', 'the plan')
    browser.open(path)
    same(browser.one('.counted').text.split()[0], '0', 'done after a reload')


@test
def a_browser_that_keeps_nothing_is_survived(browser):
    path, _ = sheet('private')
    script = browser.command('Page.addScriptToEvaluateOnNewDocument',
                             source='Object.defineProperty(window, "localStorage", {get() { throw new Error("denied"); }})')
    try:
        browser.open(path)
        browser.tick(0, 0)
        same(browser.one('.counted').text.split()[0], '1', 'done')
        assert 'save the log' in browser.one('.warning').text
    finally:
        browser.command('Page.removeScriptToEvaluateOnNewDocument', identifier=script['identifier'])


@test
def a_saved_log_is_read_back_without_a_finding(browser):
    path, block = sheet('log')
    browser.open(path)
    browser.tick(0, 0)
    browser.type(0, 0, 'rpe', '9.5')
    for number in range(4):
        browser.tick(1, number)
    browser.type(2, 0, 'load', '35')
    browser.type(2, 0, 'reps', '11')
    browser.tick(3, 0)  # a range without reps: left out, and said so
    browser.tick(4, 0)  # a plank
    browser.one('.day .sleep input').send_keys('7,5')
    browser.one('.day .soreness select').send_keys('low')
    browser.one('.day .note textarea').send_keys('a "quoted" note: {yes}, #1 \\ — ok')
    log = browser.saved('jana-novakova-log.yaml')
    same(open(log, encoding='utf-8').read(), '''topset: log/1
athlete: "jana-novakova"
program: "programs/strength-block.yaml"
units: kg
sessions:
  - date: 2026-12-07
    session: "Squat day"
    week: 1
    readiness: {sleep: 7.5, soreness: low}
    sets:
      - {exercise: "squat", load: 127.5, reps: 2, rpe: 9.5, kind: top, label: "A"}
      - {exercise: "squat", load: 105, reps: 5, kind: back_off, label: "A"}
      - {exercise: "squat", load: 105, reps: 5, kind: back_off, label: "A"}
      - {exercise: "squat", load: 105, reps: 5, kind: back_off, label: "A"}
      - {exercise: "squat", load: 105, reps: 5, kind: back_off, label: "A"}
      - {exercise: "leg_curl", load: 35, reps: 11, kind: straight, label: "B"}
      - {exercise: "plank", reps: 45, kind: straight, label: "D", note: "45 s"}
    note: "a \\"quoted\\" note: {yes}, #1 \\\\ — ok"
''', 'the log')
    assert 'left out, as reps or load are missing: 1' in browser.one('.status').text, browser.one('.status').text
    without = topset('generate', PROGRAM, ATHLETE, '--start', START, '--format', 'json')
    with_log = topset('generate', PROGRAM, ATHLETE, '--start', START, '--format', 'json', '--log', log)
    same(with_log.stderr, without.stderr, 'findings')
    done = json.loads(with_log.stdout)
    assert done['weeks'][0]['sessions'][0]['exercises'][0] != {}, 'no block'


@test
def every_set_of_a_block_can_be_logged(browser):
    path, block = sheet('all-logged')
    browser.open(path)
    browser.run('''for (const item of document.querySelectorAll(".sets-list > li")) {
      for (const [field, text] of [["load", "20"], ["reps", "5"], ["rpe", "8"]]) {
        const input = item.querySelector(".in-" + field);
        if (input) { input.value = text; input.dispatchEvent(new Event("change")); }
      }
    }''')
    sets = sum(row['sets']['max'] for *_, row in rows_of(block))
    same(browser.one('.counted').text, f'{sets} of {sets} sets done', 'count')
    log = browser.saved('jana-novakova-log.yaml')
    same(sum(1 for line in open(log) if line.startswith('      - {')), sets, 'sets of the log')
    with_log = topset('generate', PROGRAM, ATHLETE, '--start', START, '--format', 'json', '--log', log)
    for rule in ('YAML', 'ATHL21'):
        assert rule not in with_log.stderr, with_log.stderr


HOSTILE = '</script><img src=x onerror=alert(1)> "q" \'s\' \\ {a: b} #c \u0645\u0631\u062d\u0628\u0627 \U0001F3CB'


@test
def hostile_names_pass_and_come_back_in_the_log(browser):
    folder = os.path.join(WORK, 'hostile')
    os.makedirs(os.path.join(folder, 'athletes'), exist_ok=True)
    os.makedirs(os.path.join(folder, 'programs'), exist_ok=True)
    program, athlete = os.path.join(folder, 'programs', "it's a <b> & [x].yaml"), os.path.join(folder, 'athletes', 'o\'brien "x" <b>.yaml')
    name = json.dumps(HOSTILE[:60], ensure_ascii=False)
    with open(program, 'w', encoding='utf-8') as out:
        out.write(f'''topset: program/1
name: {name}
goal: strength
weeks: 1
sessions:
  - name: {name}
    day: mon
    exercises:
      - exercise: squat
        strategy: fixed-percent-backoff
        note: {name}
''')
    with open(athlete, 'w', encoding='utf-8') as out:
        out.write(f'topset: athlete/1\nname: {name}\nunits: kg\nlifts:\n  squat: {{one_rep_max: 140, tested: 2026-11-01, cue: {name}}}\n')
    with open(os.path.join(folder, 'topset.yaml'), 'w') as out:
        out.write('topset: library/1\n')
    path, _ = sheet('hostile', program=program, athlete=athlete)
    browser.open(path)
    same(browser.one('h1').text, HOSTILE[:60], 'name')
    same(len(browser.all('img')), 0, 'pictures')
    browser.tick(0, 0)
    stem = re.sub(r'[^A-Za-z0-9._-]', '_', os.path.basename(athlete)[:-5])
    log = browser.saved(f'{stem}-log.yaml')
    done = topset('generate', program, athlete, '--start', START, '--format', 'json', '--log', log)
    same(done.stderr, topset('generate', program, athlete, '--start', START, '--format', 'json').stderr, 'findings')


@test
def an_undated_sheet_asks_for_dates(browser):
    path, _ = sheet('undated', start=None)
    browser.open(path)
    date = browser.one('.day .date input')
    same(date.get_attribute('value'), '', 'date')
    browser.tick(0, 0)
    assert re.fullmatch(r'\d{4}-\d\d-\d\d', date.get_attribute('value')), 'the day of the first tick'
    log = browser.saved('jana-novakova-log.yaml')
    assert f'  - date: {date.get_attribute("value")}\n' in open(log).read()
    browser.run('arguments[0].value = ""; arguments[0].dispatchEvent(new Event("change"))', date)
    browser.one('.save').click()
    same(browser.one('.status').text, 'give each session its date first', 'what is said')


@test
def the_keyboard_is_enough(browser):
    path, _ = sheet('keyboard')
    browser.open(path)
    active = lambda: browser.driver.switch_to.active_element
    for _ in range(30):
        active().send_keys(Keys.TAB)
        if active().get_attribute('type') == 'checkbox':
            break
    same(active().get_attribute('type'), 'checkbox', 'a tick within 30 tabs')
    active().send_keys(Keys.SPACE)
    same(browser.one('.counted').text.split()[0], '1', 'done')
    # The ring that shows where the keyboard is.
    outline = browser.run('return getComputedStyle(document.activeElement.nextElementSibling).outlineStyle')
    same(outline, 'solid', 'focus is seen')
    for field in ('load', 'reps', 'rpe'):
        active().send_keys(Keys.TAB)
        same(active().get_attribute('class'), f'in-{field}', 'next field')
    active().send_keys('9', Keys.ENTER)
    same(active().get_attribute('type'), 'checkbox', 'enter in the last field goes to the next tick')
    assert browser.load(1) != '110 kg'


@test
def who_listens_hears_what_everything_is(browser):
    path, block = sheet('heard', '--for', 'coach')
    browser.open(path)
    nodes = browser.command('Accessibility.getFullAXTree')['nodes']
    value = lambda node, key: node.get(key, {}).get('value', '')
    seen = [(value(node, 'role'), value(node, 'name')) for node in nodes if not node.get('ignored')]
    roles = [role for role, _ in seen]
    for role in ('main', 'article', 'navigation', 'heading', 'table', 'rowheader', 'columnheader', 'checkbox', 'textbox', 'status', 'button'):
        assert role in roles, f'no {role}'
    same([name for role, name in seen if role == 'main'], [''], 'one main part')
    for role, name in seen:
        if role in ('checkbox', 'textbox', 'button', 'combobox', 'link', 'image', 'navigation'):
            assert name.strip(), f'a {role} without a name'
    assert ('heading', 'Jana Nováková') in seen and ('heading', 'Week 1, build') in seen, [s for s in seen if s[0] == 'heading'][:9]
    assert any(role == 'checkbox' and 'Squat' in name and 'set 1' in name and '1x2' in name for role, name in seen)
    same(browser.one('html').get_attribute('lang'), 'en', 'language')
    # A table of figures for the picture.
    same(len(browser.all('.figures tbody tr')), len(block['weeks']), 'weeks of the picture as a table')
    order = browser.run('return Array.from(document.querySelectorAll("h1,h2,h3,h4"), (each) => Number(each.tagName[1]))')
    for before, after in zip(order, order[1:]):
        assert after <= before + 1, f'h{after} after h{before}'


@test
def nothing_is_wider_than_a_phone(browser):
    for layout in ([], ['--for', 'coach']):
        path, _ = sheet('phone', *layout)
        browser.width(360)
        browser.open(path)
        same(browser.run('return document.documentElement.scrollWidth'), 360, f'width with {layout}')
        small = browser.run('''
          const controls = document.querySelectorAll('.sheet button, .theme, .tick, .weeks a, .sets-list input:not([type=checkbox]), .day input, .day select');
          return Array.from(controls, (each) => [each.tagName + '.' + each.className, each.getBoundingClientRect().height]).filter(([, height]) => height && height < 44);''')
        same(small, [], 'controls too small for a thumb')
    browser.command('Emulation.clearDeviceMetricsOverride')


@test
def dark_is_dark_and_paper_is_white(browser):
    path, _ = sheet('dark')
    light = lambda: sum(int(part) for part in re.findall(r'\d+', browser.run('return getComputedStyle(document.querySelector(".sheet")).backgroundColor'))[:3])
    browser.media('light')
    browser.open(path)
    assert light() > 700, light()
    browser.media('dark')
    assert light() < 150, light()
    browser.one('.theme').click()
    assert light() > 700, 'the switch'
    browser.open(path)
    assert light() > 700, 'the switch is kept'
    browser.one('.theme').click()
    browser.command('Emulation.setEmulatedMedia', media='print', features=[{'name': 'prefers-color-scheme', 'value': 'dark'}])
    assert light() > 700, 'paper'
    browser.command('Emulation.setEmulatedMedia', media='', features=[])


@test
def letters_are_easy_to_tell_from_their_ground(browser):
    """Contrast of at least 4.5 (WCAG 2, relative luminance), light and dark."""
    path, _ = sheet('contrast', '--for', 'coach')
    for scheme in ('light', 'dark'):
        browser.media(scheme)
        browser.open(path)
        bad = browser.run('''
          const parts = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
          const luminance = (rgb) => rgb.slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = (element) => { for (let at = element; at; at = at.parentElement) {
            const rgb = parts(getComputedStyle(at).backgroundColor); if (rgb.length === 3 || rgb[3] > 0) return rgb; } return [255, 255, 255]; };
          const bad = {};
          for (const element of document.querySelectorAll('.sheet *')) {
            if (!Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim()) || !element.getClientRects().length || element.closest('svg')) continue;
            const style = getComputedStyle(element);
            if (style.visibility === 'hidden' || style.color.startsWith('color')) continue;
            const [a, b] = [luminance(parts(style.color)), luminance(ground(element))].sort((a, b) => b - a);
            if ((a + 0.05) / (b + 0.05) < 4.5) bad[element.tagName + '.' + element.className] = ((a + 0.05) / (b + 0.05)).toFixed(2);
          }
          return bad;''')
        same(bad, {}, f'too faint, {scheme}')
    browser.media('')


@test
def paper_has_every_week_on_pages_of_its_own(browser):
    for paper, size in (([], '59[45]'), (['--paper', 'letter'], '612')):
        path, block = sheet('print', *paper)
        browser.open(path)
        browser.tick(0, 0)
        info, pages = browser.pdf('print.pdf')
        assert re.search(rf'Page size:\s+{size}', info), info
        weeks = [set(re.findall(r'^\s*Week (\d+)', page, re.M)) for page in pages]
        assert all(len(week) == 1 for week in weeks), f'one week on each page: {weeks}'
        numbers = [int(*week) for week in weeks]
        same(numbers, sorted(numbers), 'weeks in their order')
        same(sorted(set(numbers)), [week['week'] for week in block['weeks']], 'weeks')
        for place, page in enumerate(pages):
            assert 'Jana Nováková' in page and block['program']['name'] in page, f'whose page {place + 1} is'
        assert len(pages) <= 2 * len(block['weeks']), f'{len(pages)} pages'
        same(re.search(r'page (\d+) of (\d+)', pages[1]).groups(), ('2', str(len(pages))), 'page number')
        # 24 hours in the gym leave no mark on what is printed next: no buttons, no nav.
        assert 'save log' not in ''.join(pages) and 'sets done' not in ''.join(pages)
        whole = ' '.join(' '.join(pages).split())
        for number, _, exercise, row in rows_of(block):
            if row['load'] and row['load']['loadable'] is not None:
                assert f'{decimal(row["load"]["loadable"])} kg' in whole, exercise['name']


@test
def other_languages_have_their_words(browser):
    for language, save, unit in (('de', 'Protokoll sichern', 'kg'), ('es', 'guardar registro', 'kg'), ('ru', 'сохранить журнал', 'кг')):
        path, block = sheet('words-' + language, '--lang', language)
        browser.open(path)
        same(browser.one('.save').text, save, language)
        same(browser.one('html').get_attribute('lang'), language, 'language')
        first, exercise = next(tables_of(block))
        table = exercise['autoregulation']
        load = decimal(table['back_offs'][0]['loads'][0][-1]).replace('.', ',')
        same(browser.run(FOLLOW, first, first + 1, decimal(table['tops'][0]).replace('.', ','), decimal(table['felt'][-1])),
             f'{load} {unit}', 'a load that follows')
        browser.width(360)
        same(browser.run('return document.documentElement.scrollWidth'), 360, f'width in {language}')
        browser.command('Emulation.clearDeviceMetricsOverride')


@test
def every_layout_fits_phone_and_paper(browser):
    for layout in ('session', 'matrix', 'card', 'rack'):
        path, block = sheet(layout, '--layout', layout)
        browser.open(path)
        browser.width(360)
        same(browser.run('return document.documentElement.scrollWidth'), 360, layout)
        browser.command('Emulation.clearDeviceMetricsOverride')
        _, pages = browser.pdf(f'{layout}.pdf')
        sessions = sum(len(week['sessions']) for week in block['weeks'])
        if layout in ('session', 'rack'):
            same(len(pages), sessions, f'pages of {layout}')
        text = browser.one('main').text
        for number, _, exercise, row in rows_of(block):
            if row['load'] and row['load']['loadable'] is not None:
                assert f'{decimal(row["load"]["loadable"])} kg' in text, f'{layout}: {exercise["name"]}'


def main():
    wanted = [word for word in sys.argv[2:] if not os.path.isdir(word)]
    failed = 0
    browser = Browser()
    try:
        for function in TESTS:
            if wanted and function.__name__ not in wanted:
                continue
            try:
                if function.__code__.co_argcount == 0:
                    function()
                else:
                    function(browser)
                    complaints = browser.complaints()
                    assert not complaints, f'the console says {complaints}'
                    away = [url for url in browser.requests() if not url.startswith(('file:', 'data:', 'blob:', 'chrome:'))]
                    assert not away, f'requests that leave: {away}'
                    browser.run('try { localStorage.clear(); } catch (error) { /* a test took it away */ }')
                print(f'ok      {function.__name__}')
            except Exception as error:  # noqa: BLE001  # every kind of failure is one of this test's
                failed += 1
                print(f'FAILED  {function.__name__}: {type(error).__name__}: {error}')
    finally:
        browser.close()
        shutil.rmtree(WORK, ignore_errors=True)
    print(f'{len(TESTS) if not wanted else len(wanted)} tests, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
