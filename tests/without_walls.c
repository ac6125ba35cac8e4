/* Runs a program as if on a kernel without Landlock and seccomp: what they are asked for is not
 * there.
 *
 *     without_walls PROGRAM ARGUMENT...
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char** argv) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const struct scmp_arg_cmp filters = {0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  if (argc < 2) {
    fprintf(stderr, "usage: without_walls PROGRAM ARGUMENT...\n");
    return 2;
  }
  if (filter == NULL ||
      seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0) != 0 ||
      seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, filters) != 0 ||
      seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0) != 0 ||
      seccomp_load(filter) != 0) {
    fprintf(stderr, "this system has no seccomp to take away\n");
    return 77;
  }
  seccomp_release(filter);
  execvp(argv[1], argv + 1);
  perror(argv[1]);
  return 2;
}
