/* Stands between a program and its disk: notes what it asks of the disk, and can refuse it.

   Loaded with LD_PRELOAD by tests/store/disk_shim.py; no part of the program.
   DISK_SHIM_FOLDER  only files under this folder are looked at
   DISK_SHIM_TRACE   every write, sync, truncation, removal and renaming is written here
   DISK_SHIM_SWITCH  while this file is there, all of those fail
   DISK_SHIM_ERRNO   with this number */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096

static char *paths[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;


static int is_watched(const char *path) {
  const char *folder = getenv("DISK_SHIM_FOLDER");
  return path && folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int refuses(void) {
  const char *file = getenv("DISK_SHIM_SWITCH");
  if (!file || syscall(SYS_faccessat, AT_FDCWD, file, F_OK) != 0) return 0;
  const char *number = getenv("DISK_SHIM_ERRNO");
  errno = number ? atoi(number) : EIO;
  return 1;
}

static void note(char what, const char *path, uint64_t offset, const void *data, uint32_t size) {
  const char *target = getenv("DISK_SHIM_TRACE");
  if (!target || !path) return;
  int kept = errno;
  pthread_mutex_lock(&lock);
  if (trace < 0)
    trace = (int)syscall(SYS_openat, AT_FDCWD, target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  uint32_t length = (uint32_t)strlen(path);
  struct iovec parts[6] = {{&what, 1}, {&length, 4}, {(void *)path, length},
                           {&offset, 8}, {&size, 4}, {(void *)data, size}};
  syscall(SYS_writev, trace, parts, 6);
  pthread_mutex_unlock(&lock);
  errno = kept;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static void remember(int fd, const char *path) {
  if (fd < 0 || fd >= MOST_FILES) return;
  free(paths[fd]);
  paths[fd] = NULL;
  char whole[PATH_MAX];
  if (path[0] != '/') {
    if (!getcwd(whole, sizeof whole - 1)) return;
    strncat(whole, "/", sizeof whole - strlen(whole) - 1);
    strncat(whole, path, sizeof whole - strlen(whole) - 1);
    path = whole;
  }
  if (is_watched(path)) paths[fd] = strdup(path);
}

static int do_open(int folder, const char *path, int flags, mode_t mode) {
  int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  struct stat found;
  int was_there = stat(path, &found) == 0;
  /* A full disk can still open what is there. */
  if (is_watched(path) && writes && refuses() && (errno != ENOSPC || !was_there)) return -1;
  int fd = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (fd < 0) return fd;
  remember(fd, path);
  if (path_of(fd) && !was_there && (flags & O_CREAT)) note('C', path_of(fd), 0, "", 0);
  if (path_of(fd) && was_there && (flags & O_TRUNC)) note('T', path_of(fd), 0, "", 0);
  return fd;
}

#define OPENER(name)                                   \
  int name(const char *path, int flags, ...) {         \
    mode_t mode = 0;                                   \
    if (flags & (O_CREAT | __O_TMPFILE)) {             \
      va_list rest;                                    \
      va_start(rest, flags);                           \
      mode = va_arg(rest, mode_t);                     \
      va_end(rest);                                    \
    }                                                  \
    return do_open(AT_FDCWD, path, flags, mode);       \
  }
OPENER(open)
OPENER(open64)

#define OPENER_AT(name)                                     \
  int name(int folder, const char *path, int flags, ...) {  \
    mode_t mode = 0;                                        \
    if (flags & (O_CREAT | __O_TMPFILE)) {                  \
      va_list rest;                                         \
      va_start(rest, flags);                                \
      mode = va_arg(rest, mode_t);                          \
      va_end(rest);                                         \
    }                                                       \
    return do_open(folder, path, flags, mode);              \
  }
OPENER_AT(openat)
OPENER_AT(openat64)

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  return (int)syscall(SYS_close, fd);
}

ssize_t write(int fd, const void *data, size_t size) {
  const char *path = path_of(fd);
  if (!path) return syscall(SYS_write, fd, data, size);
  if (refuses()) return -1;
  struct stat found;
  off_t at = lseek(fd, 0, SEEK_CUR);
  if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &found) == 0) at = found.st_size;
  ssize_t done = syscall(SYS_write, fd, data, size);
  if (done > 0) note('W', path, (uint64_t)at, data, (uint32_t)done);
  return done;
}

static ssize_t do_pwrite(int fd, const void *data, size_t size, off_t at) {
  const char *path = path_of(fd);
  if (path && refuses()) return -1;
  ssize_t done = syscall(SYS_pwrite64, fd, data, size, at);
  if (path && done > 0) note('W', path, (uint64_t)at, data, (uint32_t)done);
  return done;
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return do_pwrite(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return do_pwrite(fd, data, size, at); }

static ssize_t do_pread(int fd, void *data, size_t size, off_t at) {
  if (path_of(fd) && getenv("DISK_SHIM_READS") && refuses()) return -1;
  return syscall(SYS_pread64, fd, data, size, at);
}
ssize_t pread(int fd, void *data, size_t size, off_t at) { return do_pread(fd, data, size, at); }
ssize_t pread64(int fd, void *data, size_t size, off_t at) { return do_pread(fd, data, size, at); }

static int do_sync(int fd, long number) {
  const char *path = path_of(fd);
  if (path && refuses()) return -1;
  int done = (int)syscall(number, fd);
  if (path && done == 0) note('S', path, 0, "", 0);
  return done;
}
int fsync(int fd) { return do_sync(fd, SYS_fsync); }
int fdatasync(int fd) { return do_sync(fd, SYS_fdatasync); }

static int do_truncate(int fd, off_t size) {
  const char *path = path_of(fd);
  if (path && refuses()) return -1;
  int done = (int)syscall(SYS_ftruncate, fd, size);
  if (path && done == 0) note('T', path, (uint64_t)size, "", 0);
  return done;
}
int ftruncate(int fd, off_t size) { return do_truncate(fd, size); }
int ftruncate64(int fd, off_t size) { return do_truncate(fd, size); }

int unlink(const char *path) {
  if (is_watched(path) && refuses()) return -1;
  int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (done == 0 && is_watched(path)) note('U', path, 0, "", 0);
  return done;
}

int rename(const char *from, const char *to) {
  if (is_watched(to) && refuses()) return -1;
  int done = (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
  if (done == 0 && is_watched(to)) note('R', from, 0, to, (uint32_t)strlen(to));
  return done;
}
