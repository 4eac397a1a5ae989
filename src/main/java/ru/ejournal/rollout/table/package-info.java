/** Tables as files to take away: workbooks and comma-separated values. Knows nothing of what stands in them. */
@NullMarked
package ru.ejournal.rollout.table;

import org.jspecify.annotations.NullMarked;
