@NullMarked
package ru.ejournal.rollout.organisation;

import org.jspecify.annotations.NullMarked;
