/** What one service tells the others: an outbox in each database, Redis Streams between them. */
@NullMarked
package io.cityops.tenancy.events;

import org.jspecify.annotations.NullMarked;
