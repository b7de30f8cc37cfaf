#!/bin/bash
# machine.sh NAME [SOURCE:PLACE ...]: systemd as process 1 of a machine of its own, on this host's files
# Namespaces of its own, loopback for a network, an overlay over / whose upper half is memory: nothing is written to the
# host. Each SOURCE appears read-only at PLACE. Needs root, and a host with the hierarchies of cgroup v1. It ends when this
# process does.
set -eu
name=$1
shift

# Into groups of its own in each hierarchy first: systemd takes the group it finds itself in for its root.
controllers=
for controller in systemd unified pids memory cpu cpuacct devices blkio freezer; do
  hierarchy=/sys/fs/cgroup/$controller
  [ -d "$hierarchy" ] || continue
  case $controller in
    unified) entry=0:: ;;
    systemd) entry='[0-9]*:name=systemd:' ;;
    *) entry="[0-9]*:$controller:" controllers="$controllers $controller" ;;
  esac
  group=$(sed -n "s/^$entry//p" /proc/self/cgroup)
  mkdir -p "$hierarchy$group/$name"
  echo $$ >"$hierarchy$group/$name/cgroup.procs"
done

export name controllers
exec unshare --mount --pid --fork --cgroup --uts --ipc --net --kill-child=SIGKILL --propagation private bash -euc '
  mount -t tmpfs -o mode=755 tmpfs /mnt
  mkdir /mnt/upper /mnt/work /mnt/root
  mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
  root=/mnt/root
  mount -t proc -o nosuid,nodev,noexec proc $root/proc
  mount -t sysfs -o nosuid,nodev,noexec,ro sysfs $root/sys
  mount -t tmpfs -o mode=755,nosuid tmpfs $root/dev
  mkdir $root/dev/pts $root/dev/shm
  for node in null zero full random urandom tty; do
    touch $root/dev/$node
    mount --bind /dev/$node $root/dev/$node
  done
  ln -s /proc/self/fd $root/dev/fd
  ln -s fd/0 $root/dev/stdin
  ln -s fd/1 $root/dev/stdout
  ln -s fd/2 $root/dev/stderr
  ln -s pts/ptmx $root/dev/ptmx
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts $root/dev/pts
  mount -t tmpfs -o mode=1777 tmpfs $root/dev/shm
  mount -t tmpfs -o mode=755,nosuid,nodev tmpfs $root/run
  mount -t tmpfs -o mode=1777 tmpfs $root/tmp
  mount -t tmpfs -o mode=755 tmpfs $root/sys/fs/cgroup
  for controller in $controllers; do
    mkdir $root/sys/fs/cgroup/$controller
    mount -t cgroup -o $controller cgroup $root/sys/fs/cgroup/$controller
  done
  mkdir $root/sys/fs/cgroup/systemd $root/sys/fs/cgroup/unified
  mount -t cgroup -o none,name=systemd cgroup $root/sys/fs/cgroup/systemd
  mount -t cgroup2 cgroup2 $root/sys/fs/cgroup/unified
  for binding in "$@"; do
    source=${binding%%:*} place=$root${binding#*:}
    if [ -d "$source" ]; then mkdir -p "$place"; else mkdir -p "$(dirname "$place")" && touch "$place"; fi
    mount --bind "$source" "$place"
    mount -o remount,bind,ro "$place"
  done
  # It forbids packages to start anything while this host is being set up, which the machine is not.
  rm -f $root/usr/sbin/policy-rc.d
  hostname $name
  ip link set lo up
  mkdir -p $root/run/old
  cd $root
  pivot_root . run/old
  umount -l /run/old
  rmdir /run/old
  # Else units without a mount namespace of their own would not see their credentials.
  mount --make-rshared /
  # basic.target, not what the host has enabled. The clock, the modules and the kernel log belong to the host alone.
  exec env -i container=liaison-test PATH=/usr/sbin:/usr/bin TERM=linux setpriv \
    --bounding-set=-sys_time,-sys_module,-sys_rawio,-syslog --inh-caps=-sys_time,-sys_module,-sys_rawio,-syslog \
    /lib/systemd/systemd --unit=basic.target --show-status=no
' sh "$@"
