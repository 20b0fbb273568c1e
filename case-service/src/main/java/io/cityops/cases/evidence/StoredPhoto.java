package io.cityops.cases.evidence;

import java.util.UUID;

/** A photo whose bytes are kept already, while nothing tells yet what it is of. */
public record StoredPhoto(UUID id, int width, int height, int bytes) {}
