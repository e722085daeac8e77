import { readSteps } from './read-steps.ts';

/** The first edition, of 1 January 2025. Wordings without a source are the demo's own. */
export const firstEdition = readSteps(`
all | locate | - | - | Confirmer le lieu exact et l’accès des secours | De juiste plaats en de toegang voor de hulpdiensten bevestigen | Confirm the exact place and the access for the services
all | second-source | - | - | Confirmer la gravité par une seconde source | De ernst door een tweede bron bevestigen | Confirm the severity by a second source
public-order | command | D3 | - | Désigner qui commande sur place et le canal radio | Aanduiden wie ter plaatse leidt en het radiokanaal | Name who is in command on site and the radio channel
public-order | crowd | D3 | - | Estimer la foule, sa direction et ses intentions | De menigte, haar richting en haar bedoelingen inschatten | Estimate the crowd, its direction and its intent
public-order | measures | D3 | - | Proposer les mesures d’ordre au bourgmestre | De ordemaatregelen aan de burgemeester voorstellen | Propose the measures of order to the mayor
public-order | reinforcement | D3 | mfo | Demander le renfort d’autres zones | Versterking van andere zones vragen | Ask for reinforcement by other zones
public-order | transport | - | - | Prévenir les opérateurs des stations et arrêts concernés | De operatoren van de betrokken stations en haltes verwittigen | Warn the operators of the stations and stops concerned
traffic | secure | D3 | - | Sécuriser les lieux et protéger l’intervention | De plaats beveiligen en de interventie afschermen | Make the place safe and shield those at work
traffic | casualties | D2 | - | Demander le nombre de victimes et leur état | Het aantal slachtoffers en hun toestand vragen | Ask how many are hurt, and how badly
traffic | diversion | D3 | - | Fixer la déviation et prévenir Bruxelles Mobilité | De omleiding vastleggen en Brussel Mobiliteit verwittigen | Set the diversion and warn Brussels Mobility
traffic | lines | - | - | Prévenir les opérateurs des lignes de surface | De operatoren van de bovengrondse lijnen verwittigen | Warn the operators of the surface lines
traffic | dangerous-goods | D1 | - | Demander si des matières dangereuses sont en cause | Nagaan of er gevaarlijke stoffen bij betrokken zijn | Ask whether dangerous goods are involved
fire | reflex-zone | D1 | cc | Établir d’abord une zone réflexe, à affiner par le Dir-PC-Ops | Eerst een reflexzone instellen, die de Dir-CP-Ops verfijnt | Set up a reflex zone first, for the Dir-CP-Ops to refine
fire | wind | D1 | - | Demander le vent et le sens des fumées | De wind en de richting van de rook opvragen | Ask for the wind and where the smoke goes
fire | evacuate | D1 | - | Décider : évacuer ou rester à l’intérieur | Beslissen: evacueren of binnen blijven | Decide: evacuate, or stay inside
fire | utilities | D4 | - | Faire couper gaz et électricité | Gas en elektriciteit laten afsluiten | Have gas and electricity cut off
fire | shelter | D4 | - | Prévoir l’accueil des personnes évacuées | De opvang van de geëvacueerden voorzien | Provide for those who are evacuated
medical | safe-approach | D3 | - | Vérifier que l’approche est sûre | Nagaan of de benadering veilig is | Check that the approach is safe
medical | count | D2 | - | Faire confirmer le nombre de victimes par le Dir-Med | Het aantal slachtoffers door de Dir-Med laten bevestigen | Have the number of casualties confirmed by the Dir-Med
medical | hospitals | D2 | - | Demander la capacité des hôpitaux | De capaciteit van de ziekenhuizen opvragen | Ask for the capacity of the hospitals
medical | route | D3 | - | Dégager l’itinéraire des ambulances | De weg voor de ziekenwagens vrijmaken | Clear the way for the ambulances
public-transport | who | - | - | Établir qui est compétent : police des chemins de fer ou zone | Vaststellen wie bevoegd is: spoorwegpolitie of zone | Settle who is competent: railway police or zone
public-transport | stop-trains | - | - | Demander l’arrêt de la circulation à l’opérateur | De operator vragen het verkeer stil te leggen | Ask the operator to stop the traffic
public-transport | evacuate-station | D1 | - | Décider de l’évacuation de la station et du point de rassemblement | Over de ontruiming van het station en het verzamelpunt beslissen | Decide on clearing the station, and where people gather
public-transport | surface | D3 | - | Tenir libres les accès en surface | De bovengrondse toegangen vrijhouden | Keep the accesses at the surface free
public-transport | replacement | - | - | Demander le service de remplacement | De vervangdienst vragen | Ask for the replacement service
crime | scene | D3 | - | Protéger les lieux et les traces | De plaats en de sporen beschermen | Protect the scene and the traces
crime | prosecutor | D3 | - | Informer le parquet | Het parket inlichten | Inform the public prosecutor
crime | pursuit | D3 | - | Diffuser le signalement par le canal opérationnel | Het signalement via het operationele kanaal verspreiden | Circulate the description on the operational channel
crime | cameras | D3 | - | Demander les images à qui en est responsable | De beelden vragen aan wie ervoor verantwoordelijk is | Ask for images from whoever is responsible for them
infrastructure | owner | D4 | - | Prévenir le gestionnaire du réseau ou du bâtiment | De beheerder van het net of het gebouw verwittigen | Warn whoever runs the network or the building
infrastructure | collapse | D1 | - | Demander le risque d’effondrement ou de fuite | Het risico op instorting of lek navragen | Ask about the risk of collapse or leak
infrastructure | vital | D4 | - | Vérifier hôpitaux, écoles et stations touchés | Getroffen ziekenhuizen, scholen en stations nagaan | Check hospitals, schools and stations affected
infrastructure | restore | D4 | - | Noter l’heure de rétablissement annoncée | Het aangekondigde uur van herstel noteren | Note when it is said to work again
weather | warning | - | - | Lire l’avertissement en vigueur et sa fin | De geldende waarschuwing en haar einde lezen | Read the warning in force, and when it ends
weather | parks | D4 | - | Demander la fermeture des parcs et chantiers exposés | De sluiting van blootgestelde parken en werven vragen | Ask for exposed parks and sites to be closed
weather | events | D3 | - | Prévenir les organisateurs des événements en cours | De organisatoren van lopende evenementen verwittigen | Warn the organisers of events under way
weather | calls | D1 | - | Demander la charge des appels et l’ordre des priorités | De belasting van de oproepen en de prioriteiten opvragen | Ask for the load of calls, and the order of priorities
other | qualify | - | - | Choisir la catégorie dès qu’elle est connue | De categorie kiezen zodra ze gekend is | Choose the category as soon as it is known
other | lead | - | - | Désigner la discipline qui mène | De leidende discipline aanduiden | Name the discipline that leads
communal | mayor | - | safe | Phase communale : le bourgmestre l’a déclenchée, noter l’heure | Gemeentelijke fase: de burgemeester heeft ze afgekondigd, het uur noteren | Communal phase: declared by the mayor, note the time
communal | pc-ops | D1 | cc | Installer le PC-Ops, dirigé par le Dir-PC-Ops | De CP-Ops installeren, geleid door de Dir-CP-Ops | Set up the PC-Ops, led by the Dir-PC-Ops
communal | perimeters | D3 | gov | Fixer les périmètres : exclusion, isolation, dissuasion | De perimeters vastleggen: uitsluiting, isolatie, ontrading | Set the perimeters: exclusion, isolation, dissuasion
communal | cc-com | - | cc | Réunir le CC-COM avec les cinq disciplines | Het CC-GEM met de vijf disciplines samenroepen | Convene the CC-COM with the five disciplines
communal | be-alert | D5 | bx1 | BE-Alert : seulement avec une consigne concrète à la population | BE-Alert: alleen met een concrete richtlijn voor de bevolking | BE-Alert: only with a concrete instruction to the public
regional | high-official | - | safe | Phase provinciale : le Haut Fonctionnaire coordonne, lui passer la situation | Provinciale fase: de Hoge Ambtenaar coördineert, de toestand doorgeven | Provincial phase: the High Official coordinates, hand over the picture
regional | mayors | - | - | Informer tous les bourgmestres concernés | Alle betrokken burgemeesters inlichten | Inform every mayor concerned
regional | situation-report | - | - | Convenir du rythme des rapports de situation | Het ritme van de situatierapporten afspreken | Agree how often a situation report comes
federal | minister | - | safe | Phase fédérale : le ministre de l’Intérieur coordonne, noter l’heure | Federale fase: de minister van Binnenlandse Zaken coördineert, het uur noteren | Federal phase: the Minister of the Interior coordinates, note the time
federal | liaison | - | - | Désigner un officier de liaison vers le Centre de crise National | Een verbindingsofficier naar het Nationaal Crisiscentrum aanduiden | Name a liaison to the National Crisis Centre
`);
