package ru.ejournal.rollout.facts;

/** Keys of the facts that feed the report (Appendix 2). {@link #toString()} is the key itself. */
public enum FactKey {
    RESPONSIBLE_NAME("responsibleName"),
    RESPONSIBLE_POSITION("responsiblePosition"),
    SYSTEM_NAME("systemName"),
    PLAN_REQUISITES("planRequisites"),
    /** List of {title, requisites}. */
    LOCAL_ACTS("localActs"),
    /** List of {title, requisites}. */
    CHANGED_ACTS("changedActs"),
    /** List of texts. */
    METHODS("methods"),
    /** Text: ways that the list does not offer. */
    METHODS_OTHER("methodsOther"),
    /** Number, per class. */
    PARENTS("parents"),
    /** Number, per class. */
    PUPILS("pupils"),
    /** Share of {@link #PARENTS}, per class; so are the next ones. */
    PARENTS_INFORMED("parentsInformed"),
    PUPILS_INFORMED("pupilsInformed"),
    APPLICATIONS("applications"),
    PARENTS_TRAINED("parentsTrained"),
    PUPILS_TRAINED("pupilsTrained"),
    PARENT_LOGINS("parentLogins"),
    PUPIL_LOGINS("pupilLogins"),
    /** Share of those who hold a login ({@link #PARENT_LOGINS}), per class. */
    PARENTS_ACTIVE("parentsActive"),
    /** Share of recordsRequired. */
    RECORDS_FILLED("recordsFilled"),
    /** Share of teachers; so are the next two. */
    TEACHERS_TRAINED("teachersTrained"),
    TEACHER_LOGINS("teacherLogins"),
    TEACHERS_ACTIVE("teachersActive"),
    /** Text «есть» or «нет». */
    SITE_LINK("siteLink"),
    SITE_LINK_URL("siteLinkUrl"),
    /** Boolean: false makes row 12.3 read «не предусмотрено». */
    PUPIL_LOGINS_PROVIDED("pupilLoginsProvided"),
    REMARKS("remarks"),
    /** List of {problem, solution, outcome}, outcome «полностью» or «частично». */
    PROBLEMS("problems"),
    /** List of {login, name, position, teaching}: who has to sign under the order. */
    ORDER_SIGNATORIES("orderSignatories"),
    /** {login, outcome, date, reason}, one fact a signature; outcome «electronic», «paper» or «absent». */
    ORDER_SIGNATURE("orderSignature"),
    INSTRUCTIONS_SIGNATORIES("instructionsSignatories"),
    INSTRUCTIONS_SIGNATURE("instructionsSignature");

    private final String key;

    FactKey(String key) {
        this.key = key;
    }

    @Override
    public String toString() {
        return key;
    }
}
