#!/bin/sh
# Judges the strategy, and fails unless topset makes the expected block of the two files. The mark in
# a sheet's last line is of every byte that went in and is not compared.
set -eu
cd "$(dirname "$0")"
unset TOPSET_PLUGIN_PATH
topset plugin check first-wave.lua
topset generate program.yaml athlete.yaml >printed.txt
diff -I '^sheet ' expected.txt printed.txt || {
  echo 'the block is not the expected one; to keep it: cp printed.txt expected.txt' >&2
  exit 1
}
