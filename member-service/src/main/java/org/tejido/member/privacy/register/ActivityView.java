package org.tejido.member.privacy.register;

import java.util.List;

/** @param retentionRules by which it is seen to that its data are kept no longer */
record ActivityView(
        String code,
        String legalBasis,
        boolean retired,
        Activity.Text es,
        Activity.Text en,
        long version,
        List<Kept.Rule> retentionRules) {

    static ActivityView of(Activity activity, List<Kept.Rule> kept) {
        return new ActivityView(
                activity.code(),
                activity.legalBasis(),
                activity.retired(),
                activity.es(),
                activity.en(),
                activity.version(),
                kept);
    }
}
