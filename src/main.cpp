#include "cli/run.h"

int main(int argc, char** argv) { return cuewell::run(argc, argv); }
