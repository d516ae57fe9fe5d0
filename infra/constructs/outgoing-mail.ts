import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/**
 * SES for one sender: its domain, DKIM, TLS or nothing, and a count of what bounced. Counts only: an event of SES names the parent's
 * address, and that has no business in a topic or a log.
 *
 * @security S-27
 */
export class OutgoingMail extends Construct {
  readonly configurationSet: ses.ConfigurationSet;
  private readonly identity: ses.EmailIdentity;

  /** @param from The sender's address. */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: { readonly from: string },
  ) {
    super(scope, id);
    const domain = props.from.slice(props.from.indexOf('@') + 1);
    this.configurationSet = new ses.ConfigurationSet(this, 'Set', {
      configurationSetName: 'inzage',
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Counts', {
      destination: ses.EventDestination.cloudWatchDimensions([
        { source: ses.CloudWatchDimensionSource.MESSAGE_TAG, name: 'ses:configuration-set', defaultValue: 'inzage' },
      ]),
      events: [
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.REJECT,
        ses.EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.identity = new ses.EmailIdentity(this, 'Sender', {
      identity: ses.Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${domain}`,
      // SES would mail bounces, with the parent's address, to the sender.
      feedbackForwarding: false,
    });
  }

  /** Lets a function send, from this one address only. */
  letSend(role: iam.Role): void {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.identity.emailIdentityArn, configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.props.from } },
      }),
    );
  }
}
