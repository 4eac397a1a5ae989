package ru.ejournal.rollout.system;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

import ru.ejournal.rollout.DatabaseAway;

/**
 * Connections that the pool gives up. H2 closes itself when it cannot write, in words that the pool does not know: it would
 * keep connections to what is closed, and nobody would open the database again once there is room. Named in the settings.
 */
public class BrokenConnections implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return DatabaseAway.caused(failure) ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
