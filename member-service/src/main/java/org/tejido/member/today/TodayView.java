package org.tejido.member.today;

import java.time.LocalDate;
import java.util.List;
import org.tejido.member.certificate.CertificateView;
import org.tejido.member.interaction.InteractionView;
import org.tejido.member.onboarding.CaseLine;
import org.tejido.member.privacy.request.RequestView;
import org.tejido.member.task.TaskView;

/**
 * What waits. Lists show their beginnings; counts are of the whole.
 *
 * @param tasks open and due by today, the longest overdue first
 * @param arrears charges whose day has passed and which are not paid
 * @param certificates that run out within sixty days and are not renewed yet, 50 at most
 * @param requests of people about their data, not answered and due within ten days or overdue, 50 at most
 * @param awaiting calls and e-mails of the last thirty days without an answer or a task, 50 at most
 */
record TodayView(
        LocalDate day,
        long tasksDue,
        List<TaskView> tasks,
        int casesStalled,
        List<CaseLine> cases,
        long arrears,
        List<InteractionView> awaiting,
        List<CertificateView> certificates,
        List<RequestView> requests) {}
