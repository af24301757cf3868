"""The tests mirror the code; beside them stand the simulator and the benchmark."""
