package io.cityops.cases.uploads;

import java.util.UUID;

/** A part of a file that arrived in one go, and the thing in the store that holds it. */
record Piece(long start, long length, UUID object) {}
