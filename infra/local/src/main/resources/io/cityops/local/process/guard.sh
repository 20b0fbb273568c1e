#!/bin/sh
# guard.sh SIGNAL GRACE COMMAND...
# Runs COMMAND for as long as this script's standard input stays open. The other end of that pipe is held by the
# supervisor, so whatever becomes of the supervisor (kill -9 included), COMMAND is sent SIGNAL, given GRACE seconds
# to end in its own way, and killed if it does not.
signal=$1 grace=$2
shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!

finish() {
    kill -s "$signal" "$child" 2>/dev/null
    left=$grace
    while [ "$left" -gt 0 ] && kill -0 "$child" 2>/dev/null; do
        sleep 1
        left=$((left - 1))
    done
    kill -s KILL "$child" 2>/dev/null
}

(
    while read -r _ <&3; do :; done
    finish
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
trap 'finish 3<&- >/dev/null 2>&1 &' TERM INT HUP

wait "$child"
result=$?
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    result=$?
done
kill "$watcher" 2>/dev/null
exit "$result"
