// Makes the n-th system call on a site's files fail, or ends the process there. Loaded with LD_PRELOAD; the tests
// of faults.rs compile it with `cc`.
//
//   FAULT_FOLDER  the site: calls on files anywhere else are left alone
//   FAULT_ON      "write": calls that change the disk; "read": calls that read it
//   FAULT_LOG     a file outside the site that gets a line a call: "write output/rss.xml"
//   FAULT_AT      the number of the call that is met, from 1; 0 for none
//   FAULT_KIND    "kill": ended before the call; "torn": ended after half of a write; else the number of an error
//   FAULT_STAYS   "1" where every call from there on fails, as on a disk that is full
//
// Reads and writes that the process makes of pipes, terminals and the rest of the system are not counted.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum outcome { PASS, FAIL, TORN };
enum trade { READS, WRITES, REMOVES };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static int n_calls, at, error, stays, on_reads;
static const char *folder, *kind;
static int log_file = -1;

static int setting(const char *name) {
    const char *value = getenv(name);
    return value ? atoi(value) : 0;
}

__attribute__((constructor)) static void begin(void) {
    const char *on = getenv("FAULT_ON"), *log = getenv("FAULT_LOG");
    folder = getenv("FAULT_FOLDER");
    kind = getenv("FAULT_KIND");
    if (!folder || !on || !log || !kind) return;
    on_reads = strcmp(on, "read") == 0;
    at = setting("FAULT_AT");
    stays = setting("FAULT_STAYS");
    error = atoi(kind);
    log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

// The path below the site, where it is one: the process runs in the site's folder.
static const char *below_site(const char *path) {
    if (!path) return NULL;
    if (path[0] != '/') return path;
    size_t length = strlen(folder);
    if (strncmp(path, folder, length) != 0) return NULL;
    if (path[length] == '\0') return ".";
    return path[length] == '/' ? path + length + 1 : NULL;
}

// Counts a call, and says what is to become of it.
static enum outcome meet(enum trade trade, const char *name, const char *path) {
    if (log_file < 0 || (trade == READS) != on_reads) return PASS;
    const char *below = below_site(path);
    if (!below) return PASS;
    pthread_mutex_lock(&one_at_a_time);
    int number = ++n_calls;
    char line[PATH_MAX + 32];
    int length = snprintf(line, sizeof line, "%s %s\n", name, below);
    syscall(SYS_write, log_file, line, (size_t)length);
    int is_met = at && (number == at || (stays && number > at));
    if (is_met && strcmp(kind, "kill") == 0) syscall(SYS_kill, getpid(), SIGKILL);
    pthread_mutex_unlock(&one_at_a_time);
    if (!is_met) return PASS;
    if (strcmp(kind, "torn") == 0) return TORN;
    // A full disk stops nobody who takes something away.
    if (error == ENOSPC && trade == REMOVES) return PASS;
    errno = error;
    return FAIL;
}

static enum outcome meet_file(enum trade trade, const char *name, int file) {
    if (log_file < 0) return PASS;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return PASS;
    path[length] = '\0';
    return path[0] == '/' ? meet(trade, name, path) : PASS;
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

#define REAL(name) static __typeof__(&name) real; if (!real) real = next(#name)

static enum trade trade_of(int flags) {
    return flags & (O_CREAT | O_TRUNC) || (flags & O_ACCMODE) != O_RDONLY ? WRITES : READS;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        return meet(trade_of(flags), "open", path) == FAIL ? -1 : real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int at_folder, const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        return meet(trade_of(flags), "open", path) == FAIL ? -1 : real(at_folder, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

// Writes half, and dies; or, where the disk is full, fails.
ssize_t write(int file, const void *bytes, size_t length) {
    REAL(write);
    switch (meet_file(WRITES, "write", file)) {
    case FAIL: return -1;
    case TORN: syscall(SYS_write, file, bytes, length / 2); syscall(SYS_kill, getpid(), SIGKILL);
    case PASS: break;
    }
    return real(file, bytes, length);
}

#define ON_FILE(trade, result, name, declared, passed) \
    result name declared { REAL(name); return meet_file(trade, #name, file) == FAIL ? -1 : real passed; }
#define ON_PATH(trade, result, name, declared, passed) \
    result name declared { REAL(name); return meet(trade, #name, path) == FAIL ? -1 : real passed; }

ON_FILE(WRITES, ssize_t, writev, (int file, const struct iovec *pieces, int n_pieces), (file, pieces, n_pieces))
ON_FILE(WRITES, ssize_t, pwrite64, (int file, const void *bytes, size_t length, off64_t from), (file, bytes, length, from))
ON_FILE(WRITES, int, fsync, (int file), (file))
ON_FILE(WRITES, int, fdatasync, (int file), (file))
ON_FILE(WRITES, int, syncfs, (int file), (file))
ON_FILE(WRITES, int, ftruncate64, (int file, off64_t length), (file, length))
ON_FILE(WRITES, ssize_t, copy_file_range, (int from, off64_t *from_place, int file, off64_t *place, size_t length, unsigned flags), (from, from_place, file, place, length, flags))
ON_PATH(WRITES, int, rename, (const char *from, const char *path), (from, path))
ON_PATH(WRITES, int, link, (const char *from, const char *path), (from, path))
ON_PATH(WRITES, int, linkat, (int from_folder, const char *from, int folder, const char *path, int flags), (from_folder, from, folder, path, flags))
ON_PATH(WRITES, int, mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(REMOVES, int, unlink, (const char *path), (path))
ON_PATH(REMOVES, int, rmdir, (const char *path), (path))

ON_FILE(READS, ssize_t, read, (int file, void *bytes, size_t length), (file, bytes, length))
ON_FILE(READS, ssize_t, pread64, (int file, void *bytes, size_t length, off64_t from), (file, bytes, length, from))

DIR *opendir(const char *path) {
    REAL(opendir);
    return meet(READS, "opendir", path) == FAIL ? NULL : real(path);
}

struct dirent64 *readdir64(DIR *stream) {
    REAL(readdir64);
    return meet_file(READS, "readdir", dirfd(stream)) == FAIL ? NULL : real(stream);
}

int statx(int at_folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict found) {
    REAL(statx);
    // Of an open file the path is empty. Rust asks with none at all whether there is such a call, which the
    // header says cannot be.
    const char *volatile given = path;
    enum outcome met = given && given[0] ? meet(READS, "stat", path) : meet_file(READS, "stat", at_folder);
    return met == FAIL ? -1 : real(at_folder, path, flags, mask, found);
}
