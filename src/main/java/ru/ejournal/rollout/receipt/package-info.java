/** One-time links with which somebody without an account confirms that a document has reached them. */
@NullMarked
package ru.ejournal.rollout.receipt;

import org.jspecify.annotations.NullMarked;
