@NullMarked
package ru.ejournal.rollout.report;

import org.jspecify.annotations.NullMarked;
