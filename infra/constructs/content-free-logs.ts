import { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface ContentFreeLogsProps {
  readonly encryptionKey: kms.IKey;
  /** For groups whose name AWS prescribes. @default a name of CloudFormation's */
  readonly name?: string;
}

/**
 * A log group: own key, three months, and a net that masks what should not have been written. The net is not the control; loggers
 * that know only safe fields are.
 *
 * @security S-06
 */
export class ContentFreeLogs extends Construct {
  readonly group: logs.LogGroup;

  constructor(scope: Construct, id: string, props: ContentFreeLogsProps) {
    super(scope, id);
    this.group = new logs.LogGroup(this, 'Group', {
      ...(props.name === undefined ? {} : { logGroupName: props.name }),
      encryptionKey: props.encryptionKey,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
      dataProtectionPolicy: new logs.DataProtectionPolicy({
        name: 'no-personal-data',
        identifiers: [
          logs.DataIdentifier.EMAILADDRESS,
          // CloudWatch knows no Dutch numbers of its own; its patterns know no groups and cannot do the 11-test (S-06).
          new logs.CustomDataIdentifier('Citizen_number', '[0-9]{9}'),
          new logs.CustomDataIdentifier('Dutch_telephone', '0[1-9][0-9]{8}'),
          new logs.CustomDataIdentifier('Dutch_telephone_abroad', '31[1-9][0-9]{8}'),
          new logs.CustomDataIdentifier('Dutch_IBAN', 'NL[0-9]{2}[A-Z]{4}[0-9]{10}'),
        ],
      }),
    });
  }
}
