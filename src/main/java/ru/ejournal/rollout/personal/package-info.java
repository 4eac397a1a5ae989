/** Personal data: who looked at whose, what is stored about one person, and how it is taken away (152-ФЗ). */
@NullMarked
package ru.ejournal.rollout.personal;

import org.jspecify.annotations.NullMarked;
