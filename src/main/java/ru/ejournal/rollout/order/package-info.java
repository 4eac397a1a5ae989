@NullMarked
package ru.ejournal.rollout.order;

import org.jspecify.annotations.NullMarked;
