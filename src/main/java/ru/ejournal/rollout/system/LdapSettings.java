package ru.ejournal.rollout.system;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory that keeps the roster's people's passwords, if there is one.
 *
 * @param url             «ldaps://ldap.example.org/dc=example,dc=org»; empty: no directory
 * @param searchBase      where people are, below the url's
 * @param searchFilter    finds the one whose login is {0}
 * @param managerDn       who searches; empty: anybody may
 */
@ConfigurationProperties("rollout.login.ldap")
record LdapSettings(@DefaultValue("") String url, @DefaultValue("") String searchBase, @DefaultValue("(uid={0})") String searchFilter,
                    @DefaultValue("") String managerDn, @DefaultValue("") String managerPassword) {

    /** Without the password. */
    @Override
    public String toString() {
        return url + " " + searchBase + " " + searchFilter;
    }
}
