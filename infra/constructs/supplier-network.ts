import { CfnOutput, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ContentFreeLogs } from './content-free-logs';

/**
 * A network with fixed outgoing addresses, for suppliers that let in only those they know (AFAS). Two zones, one gateway: a zone that
 * is down parks a source, it loses nothing. Only the functions that call suppliers stand in it.
 *
 * @security S-11
 */
export class SupplierNetwork extends Construct {
  readonly vpc: ec2.Vpc;

  constructor(scope: Construct, id: string, { logsKey }: { readonly logsKey: kms.IKey }) {
    super(scope, id);
    const { region } = Stack.of(this);
    const address = new ec2.CfnEIP(this, 'Address', { domain: 'vpc' });
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      // Named, not looked up: synth works offline.
      availabilityZones: [`${region}a`, `${region}b`],
      natGateways: 1,
      natGatewayProvider: ec2.NatProvider.gateway({ eipAllocationIds: [address.attrAllocationId] }),
      subnetConfiguration: [
        { name: 'gateway', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 26, mapPublicIpOnLaunch: false },
        { name: 'functions', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
      ],
      // What goes to our own buckets and table does not pass the gateway.
      gatewayEndpoints: {
        s3: { service: ec2.GatewayVpcEndpointAwsService.S3 },
        dynamodb: { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB },
      },
      // Each function has a group of its own; closing the unused default one would take a function of CDK's.
      restrictDefaultSecurityGroup: false,
      flowLogs: {
        all: {
          destination: ec2.FlowLogDestination.toCloudWatchLogs(
            new ContentFreeLogs(this, 'FlowLogs', { encryptionKey: logsKey }).group,
          ),
        },
      },
    });
    new CfnOutput(this, 'OutgoingAddress', {
      description: 'Give this address to suppliers that allow-list',
      value: address.attrPublicIp,
    });
  }
}
