#!/usr/bin/python3
"""The workbook as LibreOffice works it out, against topset's own loads.

    tests/formats/xlsx.py BUILD_BIN_FOLDER LIBRARY [--all | NAME...]

Every bundled program is made for one athlete, who are taken in turn and have kilos and pounds: with --all for every
bundled athlete, which takes a quarter of an hour instead of a minute or two. In each workbook the values that topset wrote with its
formulas are overwritten with nonsense first, so that what is read afterwards was worked out by LibreOffice. Then every
load is compared with block/1. Then maxes are typed over, and every load that is a formula is compared with the block that
topset makes for an athlete who has these maxes. With names, only programs and athletes of these names are tried.
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

try:
    import openpyxl
    import yaml
except ImportError as error:
    sys.exit(f'xlsx: {error}: install python3-openpyxl and python3-yaml')

NONSENSE = '987654321'
# What is typed for each max: its size in thousandths, as odd as loads can be, and back to what a coach would type.
CHANGES = [lambda max: round(max * 1.0731, 3), lambda max: round(max * 0.93 / 2.5) * 2.5]
ALWAYS = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>{mode}</value></prop></item>
</oor:items>
'''


class Office:
    """LibreOffice without a window, that works every formula out anew when it opens a file, or never."""

    def __init__(self, folder, recalculates=True):
        self.program = shutil.which('soffice')
        if not self.program:
            sys.exit('xlsx: there is no soffice: install libreoffice-calc-nogui')
        self.profile = os.path.join(folder, 'profile' if recalculates else 'profile-never')
        os.makedirs(os.path.join(self.profile, 'user'), exist_ok=True)
        with open(os.path.join(self.profile, 'user', 'registrymodifications.xcu'), 'w') as settings:
            settings.write(ALWAYS.format(mode=0 if recalculates else 1))

    def convert(self, files, folder, to='xlsx'):
        os.makedirs(folder, exist_ok=True)
        for start in range(0, len(files), 40):
            subprocess.run([self.program, f'-env:UserInstallation=file://{self.profile}', '--headless', '--convert-to',
                            to, '--outdir', folder] + files[start:start + 40],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1800)
        return [os.path.join(folder, os.path.splitext(os.path.basename(file))[0] + '.' + to) for file in files]


def with_nonsense(source, target):
    """The same workbook, with a wrong number beside every formula of a number."""
    changed = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if re.match(r'xl/worksheets/sheet\d+\.xml', item.filename):
                content, count = re.subn(rb'(</f><v>)-?[0-9.]+(?:[Ee][+-]?\d+)?(</v>)', rb'\g<1>' + NONSENSE.encode() + rb'\2',
                                         content)
                changed += count
            new.writestr(item, content)
    return changed


def set_rows(workbook):
    """The rows of sets, in their order: the cells of load, upper end and plates, and the sets' words."""
    rows = []
    for sheet in workbook.worksheets:
        if sheet.sheet_state != 'visible':
            continue
        heads = None
        for row in sheet.iter_rows(max_col=40):
            texts = {cell.value: cell.column for cell in row if isinstance(cell.value, str)}
            load = next((column for text, column in texts.items() if text.startswith('load, ')), None)
            if load:
                heads = {'load': load, 'to': texts.get('to'), 'plates': texts.get('plates a side')}
                continue
            if heads is None or not isinstance(row[1].value, str) or row[0].value is not None:
                continue
            kinds = {'warm-up', 'ramp', 'top', 'back-off', 'sets', 'drop', 'test'}
            if row[1].value not in kinds or not isinstance(row[2].value, str):
                continue
            rows.append({'sheet': sheet.title, 'row': row[0].row, 'sets': row[2].value,
                         **{name: row[column - 1] for name, column in heads.items() if column}})
    return rows


def sets_of(block):
    for week in block['weeks']:
        for session in week['sessions']:
            for exercise in session['exercises']:
                yield from exercise['sets']


def number(cell):
    return cell.value if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool) else None


def plates_words(load):
    sides = load.get('per_side') if load else None
    return '+'.join(f'{plate:g}' for plate in sides) if sides else None


class Differences:
    def __init__(self):
        self.compared = 0
        self.texts = []

    def add(self, text):
        self.texts.append(text)

    def compare(self, where, rows, block, is_compared):
        sets = list(sets_of(block))
        if len(rows) != len(sets):
            return self.add(f'{where}: {len(rows)} rows of sets, and {len(sets)} in the block')
        for at, (row, planned) in enumerate(zip(rows, sets)):
            load = planned.get('load') or {}
            for name, key in (('load', 'loadable'), ('to', 'loadable_max')):
                if name not in row or not is_compared(at, name):
                    continue
                self.compared += 1
                if number(row[name]) != load.get(key):
                    self.add(f'{where} {row["sheet"]}!{row[name].coordinate}: {row[name].value!r}, and topset says '
                             f'{load.get(key)!r} ({planned.get("why")})')
            plates = plates_words(load)
            if plates and 'plates' in row and is_compared(at, 'load') and not load.get('loadable_max'):
                self.compared += 1
                if row['plates'].value != plates:
                    self.add(f'{where} {row["sheet"]}!{row["plates"].coordinate}: plates {row["plates"].value!r}, and '
                             f'topset says {plates}')


def error_cells(workbook):
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == 'e' or (isinstance(cell.value, str) and cell.value.startswith(("#N", "#V", "#R", "#D", "Err:"))):
                    yield f'{sheet.title}!{cell.coordinate} {cell.value}'


def generate(binary, program, athletes, folder):
    command = [os.path.join(binary, 'topset'), 'generate', program] + athletes + ['--start', '2026-12-07', '--format',
                                                                                  'xlsx,json', '-o', folder]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f'xlsx: {" ".join(command)}\n{done.stderr}')


def inputs(workbook):
    """The cells of maxes that are typed in: name, kind and cell."""
    sheet = workbook.worksheets[0]
    found = []
    inside = False
    for row in sheet.iter_rows(max_col=5):
        if row[2].value == 'max':
            inside = True
            continue
        if inside and row[0].value is None:
            break
        if inside and number(row[3]) is not None:
            found.append((row[0].value, row[2].value, row[3]))
    return found


def athlete_with(path, ids, maxes, target):
    """The athlete's file with these maxes, given as (name, kind) -> number."""
    with open(path) as file:
        athlete = yaml.safe_load(file)
    lifts = athlete.setdefault('lifts', {})
    for (name, kind), value in maxes.items():
        lift = lifts.setdefault(ids[name], {})
        if kind == '1RM':
            lift['one_rep_max'] = value
        elif kind == 'training max':
            lift['training_max'] = value
        elif kind == 'goal':
            lift['goal_max'] = value
        else:
            lift['rep_max'][int(kind[:-2])] = value
    if isinstance(athlete.get('rpe_table'), dict):
        athlete['rpe_table'] = {key: value for key, value in athlete['rpe_table'].items()}
    with open(target, 'w') as file:
        yaml.safe_dump(athlete, file, allow_unicode=True, sort_keys=False)


def chosen(files, names):
    found = [file for file in files if os.path.basename(file)[:-5] in names]
    return found or files


HOSTILE = ['=HYPERLINK("http://example.org","me")', '@SUM(1+1)|cmd', '-2+3', "<b>&amp;]]>'\"", 'مريم 🏋 陳偉', '[a]:*?/\\',
           'x' * 100]


def check_hostile(binary, office, folder, differences):
    """Names that would be formulas or markup are text, and the workbook opens clean."""
    place = os.path.join(folder, 'hostile')
    os.makedirs(place)
    books = []
    for number_of, name in enumerate(HOSTILE):
        athlete, program = os.path.join(place, f'a{number_of}.yaml'), os.path.join(place, f'p{number_of}.yaml')
        with open(athlete, 'w') as file:
            yaml.safe_dump({'topset': 'athlete/1', 'name': name, 'units': 'kg',
                            'lifts': {'squat': {'one_rep_max': 140, 'cue': name}}}, file, sort_keys=False)
        with open(program, 'w') as file:
            yaml.safe_dump({'topset': 'program/1', 'name': name, 'weeks': 1, 'note': name, 'sessions': [
                {'name': name[:60], 'exercises': [{'exercise': 'squat', 'sets': '5x5 @ 80 %', 'note': name}]}]}, file,
                           sort_keys=False)
        generate(binary, program, [athlete], place)
        books.append(os.path.join(place, f'a{number_of}.xlsx'))
    for name, book, result in zip(HOSTILE, books, office.convert(books, os.path.join(folder, 'opened'))):
        written, opened = openpyxl.load_workbook(book), openpyxl.load_workbook(result)
        for workbook in (written, opened):
            shown = [cell for sheet in workbook.worksheets for row in sheet.iter_rows() for cell in row
                     if isinstance(cell.value, str)]
            whole = [cell for cell in shown if cell.value == name]
            if len(whole) < 3 or any(cell.data_type == 'f' for cell in whole):
                differences.add(f'{name!r} is not on the sheet as it is written')
            differences.texts.extend(f'{name!r}: {error}' for error in error_cells(workbook))


def check_pages(binary, library, office, folder, differences):
    """A printed page of a week begins with the week or with a session, never inside one."""
    athletes = [os.path.join(library, 'athletes', f'{name}.yaml') for name in ('jana-novakova', 'wei-tan')]
    books = []
    for name, merged in (('sheiko-29', False), ('strength-block', True)):
        place = os.path.join(folder, 'pages', name)
        subprocess.run([binary + '/topset', 'generate', os.path.join(library, 'programs', f'{name}.yaml'), *athletes[:1 + merged],
                        '--start', '2026-12-07', '--for', 'coach', '--format', 'xlsx', '-o', place] + ['--merge'] * merged,
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        books += [os.path.join(place, file) for file in os.listdir(place)]
    seen = 0
    for book in office.convert(books, os.path.join(folder, 'printed'), 'pdf'):
        pages = subprocess.run(['pdftotext', '-layout', book, '-'], check=True, capture_output=True, text=True).stdout.split('\f')
        for number_of, page in enumerate(pages):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            dates = [place for place, line in enumerate(lines) if re.match(r'(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-\d\d-\d\d', line)]
            if not lines or 'where it is from' in page or (not dates and 'heaviest set' in page):
                continue  # the maxes, or the picture of the block alone
            seen += 1
            week = bool(re.match(r'Week \d', lines[0]))
            if not dates or dates[0] != int(week):
                differences.texts.append(f'{os.path.basename(book)}: page {number_of + 1} begins inside a session: {lines[:2]}')
    if seen < 12:
        differences.texts.append(f'only {seen} pages with sessions on them were seen')


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    library = os.path.abspath(sys.argv[2])
    programs = sorted(glob.glob(os.path.join(library, 'programs/*.yaml')))
    athletes = sorted(glob.glob(os.path.join(library, 'athletes/*.yaml')))
    names = [name for name in sys.argv[3:] if name != '--all']
    programs, athletes = chosen(programs, names), chosen(athletes, names)
    if '--all' in sys.argv or names:
        pairs = [(program, athletes) for program in programs]
    else:
        # Three at a time, so that one is left where a program doesn't fit another; only the first block is taken.
        pairs = [(program, [athletes[(at + more) % len(athletes)] for more in range(3)])
                 for at, program in enumerate(programs)]
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        check(binary, pairs, folder, is_sample=not ('--all' in sys.argv or names))
    print(f'xlsx: {time.monotonic() - begun:.0f} s')


def check(binary, pairs, folder, is_sample):
    office = Office(folder)
    differences = Differences()
    made = []  # program, athlete, workbook, block
    units = set()
    for program, athletes in pairs:
        name = os.path.basename(program)[:-5]
        out = os.path.join(folder, 'made', name)
        generate(binary, program, athletes, out)
        books = [os.path.join(out, os.path.basename(athlete)[:-5] + '.xlsx') for athlete in athletes]
        for book in [book for book in books if os.path.exists(book)][:1 if is_sample else None]:
            with open(book[:-5] + '.json') as file:
                made.append((program, os.path.basename(book)[:-5], book, json.load(file)))
            units.add(made[-1][3]['athlete']['units'])
        if not any(program == one for one, _, _, _ in made):
            print(f'{name}: topset plans no block for {[os.path.basename(athlete)[:-5] for athlete in athletes]}')
    if not made:
        sys.exit('xlsx: no workbook was made')
    if is_sample and units != {'kg', 'lb'}:
        sys.exit(f'xlsx: the sample has blocks in {sorted(units)} alone')

    # As planned.
    spoilt = []
    os.makedirs(os.path.join(folder, 'spoilt'))
    for program, athlete, book, _ in made:
        target = os.path.join(folder, 'spoilt', f'{os.path.basename(program)[:-5]}--{athlete}.xlsx')
        with_nonsense(book, target)
        spoilt.append(target)
    formulas = cells = 0
    kinds = []  # beside made: which cells are formulas
    for (program, athlete, _, block), result in zip(made, office.convert(spoilt, os.path.join(folder, 'planned'))):
        where = f'{os.path.basename(program)} {athlete}'
        values = openpyxl.load_workbook(result, data_only=True)
        differences.compare(where, set_rows(values), block, lambda at, name: True)
        for error in error_cells(values):
            differences.add(f'{where}: {error}')
        book = openpyxl.load_workbook(spoilt[len(kinds)])
        is_formula = [{name: cell.data_type == 'f' for name, cell in row.items() if hasattr(cell, 'coordinate')}
                      for row in set_rows(book)]
        kinds.append(is_formula)
        loaded = [(row, planned) for row, planned in zip(is_formula, sets_of(block))
                  if (planned.get('load') or {}).get('loadable') is not None]
        cells += len(loaded)
        formulas += sum(row['load'] for row, _ in loaded)
    print(f'{len(made)} workbooks, {differences.compared} cells as planned, {formulas} of {cells} loads are formulas '
          f'({100 * formulas / cells:.1f} %)')

    # With other maxes.
    folder_of_athletes = os.path.dirname(pairs[0][1][0])
    ids = {}
    for _, _, _, block in made:
        for week in block['weeks']:
            for session in week['sessions']:
                for exercise in session['exercises']:
                    ids[exercise['name']] = exercise['exercise']
    planned = differences.compared
    changed = []
    for turn, change in enumerate(CHANGES):
        for index, (program, athlete, book, _) in enumerate(made):
            if is_sample and index % len(CHANGES) != turn:
                continue
            workbook = openpyxl.load_workbook(book)
            maxes = {}
            for name, kind, cell in inputs(workbook):
                if name not in ids:
                    continue
                maxes[(name, kind)] = cell.value = change(cell.value)
            if not maxes:
                continue
            stem = f'{turn}--{os.path.basename(program)[:-5]}--{athlete}'
            place = os.path.join(folder, 'changed')
            os.makedirs(os.path.join(place, stem), exist_ok=True)
            workbook.save(os.path.join(place, f'{stem}.xlsx'))
            other = os.path.join(place, stem, f'{athlete}.yaml')
            athlete_with(os.path.join(folder_of_athletes, f'{athlete}.yaml'), ids, maxes, other)
            generate(binary, program, [other], os.path.join(place, stem))
            blocks = glob.glob(os.path.join(place, stem, '*.json'))
            if not blocks:
                print(f'{stem}: topset plans no block for these maxes')
                continue
            changed.append((index, stem, os.path.join(place, f'{stem}.xlsx'), blocks[0]))
    results = office.convert([book for _, _, book, _ in changed], os.path.join(folder, 'other'))
    for (index, stem, _, other), result in zip(changed, results):
        with open(other) as file:
            block = json.load(file)
        values = openpyxl.load_workbook(result, data_only=True)
        is_formula = kinds[index]
        differences.compare(stem, set_rows(values), block, lambda at, name: is_formula[at].get(name, False))
        for error in error_cells(values):
            differences.add(f'{stem}: {error}')
    print(f'{len(changed)} workbooks with other maxes, {differences.compared - planned} cells that are formulas')

    check_hostile(binary, office, folder, differences)
    check_pages(binary, os.path.dirname(os.path.dirname(pairs[0][0])), office, folder, differences)

    # That nothing above passes by itself: without working anything out, the nonsense stays.
    kept = Office(folder, recalculates=False).convert(spoilt[:1], os.path.join(folder, 'kept'))[0]
    shown = [number(row['load']) for row in set_rows(openpyxl.load_workbook(kept, data_only=True))]
    if int(NONSENSE) not in shown:
        differences.add('the nonsense is gone although nothing was worked out: this test would see nothing')
    for text in differences.texts[:40]:
        print(text)
    if differences.texts:
        sys.exit(f'xlsx: {len(differences.texts)} differences')
    print('xlsx: every load is what topset says')


if __name__ == '__main__':
    main()
