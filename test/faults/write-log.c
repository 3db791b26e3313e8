/*
 * Loaded in front of the C library (LD_PRELOAD): writes down, in order, what a process does to the files of its SQLite
 * database and when it asks for them to be on disk, so that a test can say what a power cut at any moment would leave.
 * Each record: operation (W write, T truncate, S synced, U unlinked), file (d database, w WAL, j journal),
 * offset or size (8 bytes), length (4 bytes), the bytes written. Little-endian, as all machines it runs on.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_file = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("WRITE_LOG");
  if (path) log_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static char kind_of_path(const char *path) {
  size_t length = strlen(path);
  if (length > 7 && !strcmp(path + length - 7, ".sqlite")) return 'd';
  if (length > 11 && !strcmp(path + length - 11, ".sqlite-wal")) return 'w';
  if (length > 15 && !strcmp(path + length - 15, ".sqlite-journal")) return 'j';
  return 0;
}

static char kind_of_file(int file) {
  char name[64], path[4096];
  if (log_file < 0) return 0;
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return kind_of_path(path);
}

static void record(char operation, char kind, uint64_t offset, const void *bytes, uint32_t length) {
  char head[14];
  head[0] = operation;
  head[1] = kind;
  memcpy(head + 2, &offset, 8);
  memcpy(head + 10, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  pthread_mutex_lock(&lock);
  /* A record that is not whole would make all that follows worthless. */
  if (syscall(SYS_writev, log_file, parts, bytes ? 2 : 1) != (ssize_t)(sizeof head + (bytes ? length : 0))) abort();
  pthread_mutex_unlock(&lock);
}

#define REAL(name, ...) ((int (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

static ssize_t written_at(ssize_t written, int file, const void *bytes, uint64_t offset) {
  char kind = written > 0 ? kind_of_file(file) : 0;
  if (kind) record('W', kind, offset, bytes, (uint32_t)written);
  return written;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  return written_at(syscall(SYS_pwrite64, file, bytes, length, offset), file, bytes, (uint64_t)offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  return written_at(syscall(SYS_pwrite64, file, bytes, length, offset), file, bytes, (uint64_t)offset);
}

static int truncated(int result, int file, uint64_t size) {
  char kind = result == 0 ? kind_of_file(file) : 0;
  if (kind) record('T', kind, size, 0, 0);
  return result;
}

int ftruncate(int file, off_t size) { return truncated(REAL("ftruncate", int, off_t)(file, size), file, (uint64_t)size); }
int ftruncate64(int file, off64_t size) { return truncated(REAL("ftruncate64", int, off64_t)(file, size), file, (uint64_t)size); }

static int synced(int result, int file) {
  char kind = result == 0 ? kind_of_file(file) : 0;
  if (kind) record('S', kind, 0, 0, 0);
  return result;
}

int fsync(int file) { return synced(REAL("fsync", int)(file), file); }
int fdatasync(int file) { return synced(REAL("fdatasync", int)(file), file); }

int unlink(const char *path) {
  int result = REAL("unlink", const char *)(path);
  char kind = result == 0 && log_file >= 0 ? kind_of_path(path) : 0;
  if (kind) record('U', kind, 0, 0, 0);
  return result;
}
